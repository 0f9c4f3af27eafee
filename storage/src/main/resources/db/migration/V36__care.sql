-- Care: danger comes first, and some replies are read by a second person before they go.

ALTER TABLE ticket ADD COLUMN urgent boolean NOT NULL DEFAULT false;
CREATE INDEX ticket_waiting_urgent ON ticket (urgent DESC, id) WHERE state = 'WAITING';
CREATE INDEX ticket_open_urgent ON ticket (urgent DESC, (state = 'HELD'), id) WHERE state <> 'CLOSED';

-- Offices whose replies are read by a second person, whatever the labels.
CREATE TABLE careful_office (office text PRIMARY KEY);

-- remark says why it was given back to its writer; null while it waits to be read.
CREATE TABLE proposed_reply (
    ticket bigint PRIMARY KEY REFERENCES ticket ON DELETE CASCADE,
    writer bigint NOT NULL,
    text text NOT NULL,
    closes boolean NOT NULL,
    remark text,
    at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX proposed_reply_waiting ON proposed_reply (at, ticket) WHERE remark IS NULL;
