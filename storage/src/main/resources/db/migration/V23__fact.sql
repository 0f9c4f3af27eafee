-- Values that are kept once and stand in many answers. A fact that is removed keeps its versions, since releases hold them.
-- Who saved one stays known when the account is gone: hence no reference.
CREATE TABLE fact (
    id text COLLATE "C" PRIMARY KEY,
    version integer NOT NULL,
    searched_in text NOT NULL,
    removed boolean NOT NULL DEFAULT false
);

CREATE TABLE fact_version (
    fact text COLLATE "C" NOT NULL REFERENCES fact,
    version integer NOT NULL,
    content jsonb NOT NULL,
    saved_at timestamptz NOT NULL DEFAULT now(),
    saved_by bigint,
    PRIMARY KEY (fact, version)
);

CREATE TABLE release_fact (
    release bigint NOT NULL REFERENCES release,
    fact text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (release, fact),
    FOREIGN KEY (fact, version) REFERENCES fact_version
);

-- The facts that an article names, so that everything that writes articles keeps them right without knowing of it.
CREATE FUNCTION named_facts(content jsonb) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
SELECT CASE WHEN content::text LIKE '%{{%' THEN (
    SELECT coalesce(array_agg(DISTINCT found.name[1]), '{}')
    FROM regexp_matches(content::text, '\{\{ *([a-z0-9]+(?:[.-][a-z0-9]+)*) *\}\}', 'g') AS found (name)
) ELSE '{}' END
$$;

ALTER TABLE article_version ADD COLUMN facts text[] GENERATED ALWAYS AS (named_facts(content)) STORED;
CREATE INDEX article_version_facts ON article_version USING gin (facts) WHERE facts <> '{}';
