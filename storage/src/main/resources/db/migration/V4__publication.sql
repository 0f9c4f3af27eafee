-- One wish to publish and what became of it. Who uttered it stays known when the account is gone: hence no reference.
-- noted_at is the last sign of life of the node that works on it.
CREATE TABLE publication (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    articles text[] NOT NULL,
    begun_by bigint,
    begun_at timestamptz NOT NULL DEFAULT now(),
    noted_at timestamptz NOT NULL DEFAULT now(),
    step text NOT NULL DEFAULT 'WAITING',
    language text,
    percent integer NOT NULL DEFAULT 0,
    ended_at timestamptz,
    release bigint,
    failure text,
    CHECK (ended_at IS NULL OR release IS NOT NULL OR failure IS NOT NULL)
);
