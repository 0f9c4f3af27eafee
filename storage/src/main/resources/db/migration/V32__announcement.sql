-- What the office announces for a while. Who wrote it stays known when the account is gone: hence no reference.
CREATE TABLE announcement (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    texts jsonb NOT NULL,
    begins_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    area text[] NOT NULL,
    article text,
    words text[] NOT NULL,
    saved_at timestamptz NOT NULL DEFAULT now(),
    saved_by bigint,
    CHECK (article IS NULL OR words = '{}')
);
CREATE INDEX announcement_ends_at ON announcement (ends_at);
