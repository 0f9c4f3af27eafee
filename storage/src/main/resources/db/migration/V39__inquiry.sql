-- What operators ask inside the house, for a ticket. Who asked and who answered stays known when an account is gone:
-- hence no reference to it.
CREATE TABLE inquiry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ticket bigint NOT NULL REFERENCES ticket ON DELETE CASCADE,
    by_whom bigint NOT NULL,
    colleague bigint,
    office text,
    question text NOT NULL,
    asked_at timestamptz NOT NULL DEFAULT now(),
    due_at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ANSWERED', 'WITHDRAWN')),
    CHECK ((colleague IS NULL) <> (office IS NULL))
);
CREATE INDEX inquiry_ticket ON inquiry (ticket, id);
CREATE INDEX inquiry_open ON inquiry (due_at, id) WHERE state = 'OPEN';

CREATE TABLE inquiry_reply (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    inquiry bigint NOT NULL REFERENCES inquiry ON DELETE CASCADE,
    by_whom bigint NOT NULL,
    text text NOT NULL,
    way text NOT NULL,
    mail text UNIQUE, -- the e-mail that brought it
    at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX inquiry_reply_inquiry ON inquiry_reply (inquiry, id);
CREATE INDEX inquiry_reply_at ON inquiry_reply (at);
