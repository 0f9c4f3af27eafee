-- Questions whose right answer the staff have written down. The key is the question without case, accents and signs.
-- Who wrote it stays known when the account is gone: hence no reference.
CREATE TABLE gold_question (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    language text NOT NULL,
    key text NOT NULL,
    words text NOT NULL,
    expected text,
    saved_at timestamptz NOT NULL DEFAULT now(),
    saved_by bigint,
    UNIQUE (language, key)
);

-- One exam and what it found, as a trace without any citizen's words. noted_at is the last sign of life of the node that
-- works on it; base and digest say what exactly was examined.
CREATE TABLE exam_run (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    publication bigint,
    articles text[] NOT NULL,
    begun_by bigint,
    begun_at timestamptz NOT NULL DEFAULT now(),
    noted_at timestamptz NOT NULL DEFAULT now(),
    step text NOT NULL DEFAULT 'WAITING',
    language text,
    percent integer NOT NULL DEFAULT 0,
    ended_at timestamptz,
    failure text,
    base bigint,
    digest text,
    result jsonb,
    findings jsonb,
    consent_by bigint,
    consent_reason text,
    consent_at timestamptz,
    CHECK (ended_at IS NULL OR failure IS NOT NULL OR result IS NOT NULL)
);
CREATE INDEX exam_run_publication ON exam_run (publication, number) WHERE publication IS NOT NULL;
CREATE INDEX exam_run_consented ON exam_run (base, digest) WHERE consent_at IS NOT NULL;
