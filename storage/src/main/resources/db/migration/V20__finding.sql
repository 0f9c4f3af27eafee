-- What articles are found by, kept beside their latest version. Words come in lower case and without accents and signs,
-- made by the service: a word is then the same to every server, and no extension is needed.
ALTER TABLE article
    ADD COLUMN owner text NOT NULL DEFAULT '',
    ADD COLUMN languages text[] NOT NULL DEFAULT '{}',
    ADD COLUMN valid_from date,
    ADD COLUMN valid_to date,
    ADD COLUMN saved_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN found_by tsvector NOT NULL DEFAULT '';

-- Each part is stemmed in its own language, and kept as it is written besides, for words that are typed half.
CREATE FUNCTION findable(parts jsonb) RETURNS tsvector
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
DECLARE
    found tsvector := '';
    part jsonb;
BEGIN
    FOR part IN SELECT jsonb_array_elements(parts) LOOP
        found := found
            || setweight(to_tsvector((part ->> 'as')::regconfig, part ->> 'text'), (part ->> 'weight')::"char")
            || setweight(to_tsvector('simple', part ->> 'text'), (part ->> 'weight')::"char");
    END LOOP;
    RETURN found;
END
$$;

-- The threes of letters in a word, with its beginning and its end: words that share many of them are alike.
CREATE FUNCTION threes(word text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
    SELECT array_agg(DISTINCT substr(p.padded, n, 3))
    FROM (SELECT '  ' || word || ' ' AS padded) AS p, generate_series(1, length(word) + 1) AS n
    $$;

-- Every word of the articles, for looking up what was mistyped. A word stays when no article holds it any more: then it
-- finds nothing, and does no harm.
CREATE TABLE known_word (
    word text COLLATE "C" PRIMARY KEY,
    threes text[] NOT NULL
);
CREATE INDEX known_word_threes ON known_word USING gin (threes);

-- Articles whose words are still to be added, so that no two savings wait for each other's words.
CREATE TABLE article_to_learn (
    article text PRIMARY KEY REFERENCES article ON DELETE CASCADE
);

-- The known words that are most like one that was typed.
CREATE FUNCTION words_like(typed text) RETURNS SETOF text
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    AS $$
    SELECT alike.word FROM (
        SELECT k.word, cardinality(k.threes) AS theirs, cardinality(t.threes) AS ours,
               (SELECT count(*) FROM unnest(k.threes) AS three WHERE three = ANY (t.threes)) AS shared
        FROM (SELECT threes(typed) AS threes) AS t
        JOIN known_word k ON k.threes && t.threes
        WHERE length(typed) >= 4 AND length(k.word) BETWEEN length(typed) - 2 AND length(typed) + 3
    ) AS alike
    WHERE alike.shared >= 0.35 * (alike.theirs + alike.ours - alike.shared)
    ORDER BY alike.shared::float8 / (alike.theirs + alike.ours - alike.shared) DESC, alike.word
    LIMIT 5
    $$;

-- A question for found_by: every word, in any of its forms, or half; where wanted also words like it. Words that say
-- nothing in Italian or English count only where there is no other.
CREATE FUNCTION asked(words text[], alike boolean) RETURNS tsquery
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
    SET client_min_messages = error
    AS $$
DECLARE
    whole tsquery;
    one tsquery;
    word text;
    other text;
    saying text[] := ARRAY(
        SELECT w FROM unnest(words) AS w
        WHERE numnode(plainto_tsquery('italian', w)) > 0 AND numnode(plainto_tsquery('english', w)) > 0);
BEGIN
    FOREACH word IN ARRAY CASE WHEN cardinality(saying) > 0 THEN saying ELSE words END LOOP
        one := plainto_tsquery('italian', word) || plainto_tsquery('english', word)
            || to_tsquery('simple', quote_literal(word) || ':*');
        IF alike THEN
            FOR other IN SELECT * FROM words_like(word) LOOP
                one := one || plainto_tsquery('simple', other);
            END LOOP;
        END IF;
        whole := CASE WHEN whole IS NULL THEN one ELSE whole && one END;
    END LOOP;
    RETURN whole;
END
$$;

UPDATE article a SET
    owner = v.content ->> 'owner',
    languages = ARRAY(SELECT jsonb_path_query(v.content, '$.texts[*].language') #>> '{}'),
    valid_from = (v.content ->> 'validFrom')::date,
    valid_to = (v.content ->> 'validTo')::date,
    saved_at = v.saved_at,
    found_by = findable(jsonb_build_array(jsonb_build_object(
        'as', 'italian', 'weight', 'B', 'text', regexp_replace(left(a.searched_in, 50000), '[^[:alnum:]]+', ' ', 'g'))))
FROM article_version v WHERE v.article = a.id AND v.version = a.version;
INSERT INTO article_to_learn (article) SELECT id FROM article;

CREATE INDEX article_found_by ON article USING gin (found_by);
CREATE INDEX article_owner ON article (owner);
