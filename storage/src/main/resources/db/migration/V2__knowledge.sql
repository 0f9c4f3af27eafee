CREATE TABLE office (
    id text PRIMARY KEY,
    place bigint GENERATED ALWAYS AS IDENTITY,
    names jsonb NOT NULL
);

-- The latest version of each article. The columns for sorting and searching hold its text in lower case and without
-- accents, made by the service, so that no extension is needed.
CREATE TABLE article (
    id text PRIMARY KEY,
    version integer NOT NULL,
    sorted_by text COLLATE "C" NOT NULL,
    searched_in text NOT NULL
);
CREATE INDEX article_sorted_by ON article (sorted_by, id);

-- Every version is kept. Who saved it stays known when the account is gone: hence no reference to it.
CREATE TABLE article_version (
    article text NOT NULL REFERENCES article,
    version integer NOT NULL,
    content jsonb NOT NULL,
    saved_at timestamptz NOT NULL DEFAULT now(),
    saved_by bigint,
    PRIMARY KEY (article, version)
);

-- The offices are kept as they were on the day, like the versions of the articles: a release never changes.
CREATE TABLE release (
    number bigint PRIMARY KEY,
    published_at timestamptz NOT NULL DEFAULT now(),
    published_by bigint,
    offices jsonb NOT NULL,
    model bytea NOT NULL
);

CREATE TABLE release_article (
    release bigint NOT NULL REFERENCES release,
    article text NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (release, article),
    FOREIGN KEY (article, version) REFERENCES article_version
);
