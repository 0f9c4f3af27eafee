-- What people have taught about articles and questions. What names a person in the words is masked; they go with their
-- conversation all the same, because no rule finds every name. The key is the question without case, accents and signs.
CREATE TABLE lesson (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation bigint NOT NULL REFERENCES conversation ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('CHOSEN', 'ASSIGNED', 'THANKED', 'REJECTED')),
    article text NOT NULL,
    language text NOT NULL,
    key text NOT NULL,
    words text NOT NULL,
    taught_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (conversation, kind, article, language, key)
);
CREATE INDEX lesson_question ON lesson (article, language, key);

-- The questions on which a person has decided, so that they are not suggested again: a digest, since this stays when the
-- citizen is forgotten.
CREATE TABLE decided_question (
    article text NOT NULL,
    language text NOT NULL,
    digest bytea NOT NULL,
    decided_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (article, language, digest)
);
