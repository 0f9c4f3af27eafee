-- Where people put the question of a ticket: among others that ask the same, or away from those that only sound alike.
CREATE TABLE question_tie (
    ticket bigint PRIMARY KEY REFERENCES ticket ON DELETE CASCADE,
    apart boolean NOT NULL DEFAULT false,
    with_ticket bigint REFERENCES ticket ON DELETE SET NULL,
    with_conversation bigint REFERENCES conversation ON DELETE SET NULL,
    CHECK (with_ticket IS NULL OR with_conversation IS NULL),
    CHECK (with_ticket <> ticket)
);
CREATE INDEX question_tie_with_ticket ON question_tie (with_ticket) WHERE with_ticket IS NOT NULL;
CREATE INDEX question_tie_with_conversation ON question_tie (with_conversation) WHERE with_conversation IS NOT NULL;
