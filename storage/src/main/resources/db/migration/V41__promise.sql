-- Promises to citizens that are due soon (no missed_at) or were not kept. They outlive their tickets, without a word of
-- anybody's: hence no reference. What a member of the staff states as the reason is his own.
CREATE TABLE pressing_promise (
    ticket bigint NOT NULL,
    target text NOT NULL CHECK (target IN ('FIRST_ANSWER', 'SOLUTION')),
    office text,
    opened_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    missed_at timestamptz,
    head bigint,
    reason text,
    reason_by bigint,
    PRIMARY KEY (ticket, target)
);
CREATE INDEX pressing_promise_missed ON pressing_promise (due_at, ticket) WHERE missed_at IS NOT NULL;

CREATE TABLE office_head (
    office text PRIMARY KEY,
    who bigint NOT NULL REFERENCES staff_member ON DELETE CASCADE
);
CREATE INDEX office_head_who ON office_head (who);
