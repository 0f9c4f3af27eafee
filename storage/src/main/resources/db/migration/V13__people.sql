-- People at the counter: who has the word, what happened to a ticket, what was typed for it, who reads it just now.

-- spoke_at is when a person last said something; owes_since when he took the ticket, until he says something. bot_speaks
-- is set where he was silent for too long.
ALTER TABLE ticket
    ADD COLUMN bot_speaks boolean NOT NULL DEFAULT false,
    ADD COLUMN owes_since timestamptz,
    ADD COLUMN spoke_at timestamptz,
    ADD COLUMN answered_at timestamptz;
UPDATE ticket SET owes_since = now() WHERE state = 'HELD';
CREATE INDEX ticket_waiting ON ticket (id) WHERE state = 'WAITING';
CREATE INDEX ticket_held ON ticket (holder, id) WHERE state = 'HELD';

-- Whose doing it was stays known when the account is gone: hence no reference to it.
CREATE TABLE ticket_step (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ticket bigint NOT NULL REFERENCES ticket ON DELETE CASCADE,
    kind text NOT NULL,
    by_whom bigint,
    colleague bigint,
    office text,
    note text NOT NULL DEFAULT '',
    at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ticket_step_ticket ON ticket_step (ticket, id);

CREATE TABLE unsent_reply (
    ticket bigint NOT NULL REFERENCES ticket ON DELETE CASCADE,
    who bigint NOT NULL REFERENCES staff_member ON DELETE CASCADE,
    text text NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (ticket, who)
);
CREATE INDEX unsent_reply_who ON unsent_reply (who);

-- A courtesy that a crash may forget.
CREATE UNLOGGED TABLE ticket_reader (
    ticket bigint NOT NULL REFERENCES ticket ON DELETE CASCADE,
    who bigint NOT NULL REFERENCES staff_member ON DELETE CASCADE,
    seen_at timestamptz NOT NULL DEFAULT now(),
    typed_at timestamptz,
    PRIMARY KEY (ticket, who)
) WITH (fillfactor = 50);
CREATE INDEX ticket_reader_who ON ticket_reader (who);
