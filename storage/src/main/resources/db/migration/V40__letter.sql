-- What staff are told by e-mail. A letter stays after it was sent, so that nobody is told the same twice, and so that a
-- reply to it is recognised; it goes with its ticket. taken stays true when a lease runs out: that is how an unknown
-- outcome is recognised.
CREATE TABLE letter (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    who bigint NOT NULL REFERENCES staff_member ON DELETE CASCADE,
    kind text NOT NULL,
    ticket bigint NOT NULL REFERENCES ticket ON DELETE CASCADE,
    about bigint NOT NULL,
    turn integer NOT NULL,
    token text NOT NULL UNIQUE DEFAULT replace(gen_random_uuid()::text, '-', ''),
    posted_at timestamptz NOT NULL DEFAULT now(),
    due_at timestamptz NOT NULL DEFAULT now(),
    taken boolean NOT NULL DEFAULT false,
    attempts integer NOT NULL DEFAULT 0,
    unknown_outcomes integer NOT NULL DEFAULT 0,
    settled_at timestamptz,
    trouble text,
    UNIQUE (who, kind, about, turn)
);
CREATE INDEX letter_waiting ON letter (due_at, id) WHERE settled_at IS NULL;
CREATE INDEX letter_ticket ON letter (ticket);
