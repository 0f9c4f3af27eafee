-- A file that an office brought. Its content waits until it is taken over, for a day at least. Who brought it stays known
-- when the account is gone: hence no reference.
CREATE TABLE knowledge_import (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    file text NOT NULL,
    content bytea,
    brought_by bigint,
    brought_at timestamptz NOT NULL DEFAULT now(),
    taken_at timestamptz,
    undone_at timestamptz
);

-- What it changed, so that it can be taken back: no version before means that it created the article, no names before
-- that it created the office. What is removed afterwards stays named here: hence no references.
CREATE TABLE knowledge_import_article (
    import bigint NOT NULL REFERENCES knowledge_import ON DELETE CASCADE,
    article text NOT NULL,
    before integer NOT NULL,
    after integer NOT NULL,
    PRIMARY KEY (import, article)
);

CREATE TABLE knowledge_import_office (
    import bigint NOT NULL REFERENCES knowledge_import ON DELETE CASCADE,
    office text NOT NULL,
    names_before jsonb,
    PRIMARY KEY (import, office)
);
