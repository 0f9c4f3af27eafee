-- A word is compared with those that share a three of letters with it: by counting rows in an index instead of opening
-- the threes of thousands of words. The size is how many threes the word has.
CREATE TABLE known_three (
    three text COLLATE "C" NOT NULL,
    word text COLLATE "C" NOT NULL,
    size smallint NOT NULL,
    PRIMARY KEY (three, word) INCLUDE (size)
);
INSERT INTO known_three (three, word, size)
SELECT t.three, k.word, cardinality(k.threes) FROM known_word k, unnest(k.threes) AS t (three);

CREATE OR REPLACE FUNCTION words_like(typed text) RETURNS SETOF text
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    AS $$
    SELECT alike.word FROM (
        SELECT k.word, k.size AS theirs, cardinality(threes(typed)) AS ours, count(*) AS shared
        FROM known_three k
        WHERE k.three = ANY (threes(typed))
          AND length(typed) >= 4 AND length(k.word) BETWEEN length(typed) - 2 AND length(typed) + 3
        GROUP BY k.word, k.size
    ) AS alike
    WHERE alike.shared >= 0.35 * (alike.theirs + alike.ours - alike.shared)
    ORDER BY alike.shared::float8 / (alike.theirs + alike.ours - alike.shared) DESC, alike.word
    LIMIT 5
    $$;

DROP INDEX known_word_threes;
ALTER TABLE known_word DROP COLUMN threes;
