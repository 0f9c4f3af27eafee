-- Fast hands: ready-made replies, labels, notes among colleagues, search.

CREATE TABLE ready_reply (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shortcut text NOT NULL,
    office text, -- null: for all
    text text NOT NULL
);
CREATE UNIQUE INDEX ready_reply_shortcut ON ready_reply (coalesce(office, ''), shortcut);

CREATE TABLE label (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    colour text NOT NULL,
    careful boolean NOT NULL DEFAULT false
);
CREATE UNIQUE INDEX label_name ON label (lower(name));

CREATE TABLE ticket_label (
    ticket bigint NOT NULL REFERENCES ticket ON DELETE CASCADE,
    label bigint NOT NULL REFERENCES label ON DELETE CASCADE,
    PRIMARY KEY (ticket, label)
);
CREATE INDEX ticket_label_label ON ticket_label (label, ticket);

-- Who wrote it stays known when the account is gone: hence no reference to it.
CREATE TABLE ticket_note (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ticket bigint NOT NULL REFERENCES ticket ON DELETE CASCADE,
    by_whom bigint NOT NULL,
    text text NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ticket_note_ticket ON ticket_note (ticket, id);

CREATE TABLE ticket_mention (
    note bigint NOT NULL REFERENCES ticket_note ON DELETE CASCADE,
    who bigint NOT NULL REFERENCES staff_member ON DELETE CASCADE,
    seen boolean NOT NULL DEFAULT false,
    PRIMARY KEY (note, who)
);
CREATE INDEX ticket_mention_unseen ON ticket_mention (who, note) WHERE NOT seen;

-- Words as they were typed and as Italian bends them, so that "rata" finds "rate" and a name is found as well. An
-- endless text is searched in its beginning.
CREATE FUNCTION searchable(words text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT to_tsvector('pg_catalog.italian', left(words, 20000)) || to_tsvector('pg_catalog.simple', left(words, 20000)) $$;

CREATE INDEX ticket_searchable ON ticket USING gin (searchable(question));
CREATE INDEX ticket_note_searchable ON ticket_note USING gin (searchable(text));
CREATE INDEX ticket_office ON ticket (office, id);
