-- Citizens who abuse the counter: who warned, muted or blocked them, when and why. What holds now stands in the state of
-- the conversation, where the bot decides.

CREATE TABLE conduct_step (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation bigint NOT NULL REFERENCES conversation ON DELETE CASCADE,
    ticket bigint NOT NULL REFERENCES ticket ON DELETE CASCADE,
    kind text NOT NULL,
    by_whom bigint NOT NULL,
    why text NOT NULL,
    until timestamptz,
    at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX conduct_step_conversation ON conduct_step (conversation, id);

-- A ticket that became part of another one, or a part of it.
ALTER TABLE ticket_step ADD COLUMN other bigint;
