-- Who did what on which thing and when. Whose doing it was stays known when the account is gone: hence no reference.
CREATE TABLE audit_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    who bigint,
    what text COLLATE "C" NOT NULL,
    thing text NOT NULL,
    note text NOT NULL
);
CREATE INDEX audit_entry_at ON audit_entry (at, id);
CREATE INDEX audit_entry_who ON audit_entry (who, id);
CREATE INDEX audit_entry_what ON audit_entry (what, id);
