-- An archived article is kept out of the way until somebody brings it back.
ALTER TABLE article
    ADD COLUMN archived_at timestamptz,
    ADD COLUMN archived_by bigint;

-- One wish for a second pair of eyes on a version, and what became of it. Who asked and who decided stay known when the
-- account is gone: hence no reference to it.
CREATE TABLE review (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article text NOT NULL REFERENCES article ON DELETE CASCADE,
    version integer NOT NULL,
    asked_by bigint NOT NULL,
    asked_at timestamptz NOT NULL DEFAULT now(),
    request text NOT NULL DEFAULT '',
    state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'APPROVED', 'RETURNED', 'TAKEN_BACK')),
    decided_by bigint,
    decided_at timestamptz,
    comment text NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX review_open ON review (article) WHERE state = 'OPEN';
CREATE INDEX review_article ON review (article, number);
CREATE INDEX review_returned ON review (asked_by, number) WHERE state = 'RETURNED';
