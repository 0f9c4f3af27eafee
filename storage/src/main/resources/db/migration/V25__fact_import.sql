-- What an import changed of facts and gold questions, so that it can be taken back: no version before means that it created
-- the fact, and a question that did not exist goes again.
CREATE TABLE knowledge_import_fact (
    import bigint NOT NULL REFERENCES knowledge_import ON DELETE CASCADE,
    fact text COLLATE "C" NOT NULL,
    before integer NOT NULL,
    after integer NOT NULL,
    PRIMARY KEY (import, fact)
);

CREATE TABLE knowledge_import_gold (
    import bigint NOT NULL REFERENCES knowledge_import ON DELETE CASCADE,
    language text NOT NULL,
    key text NOT NULL,
    existed boolean NOT NULL,
    words_before text,
    expected_before text,
    expected_after text,
    PRIMARY KEY (import, language, key)
);
