-- When citizens were let in: by itself with all essentials in order (nobody, no reason), or by somebody who said why. Whose
-- reason it was stays known when the account is gone: hence no reference.
CREATE TABLE house_opening (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    who bigint,
    why text NOT NULL DEFAULT '',
    CHECK ((who IS NULL) = (why = ''))
);

-- Whether a version holds invented facts of the ready-made knowledge, which are marked so; computed beside the text, which
-- would have to be unpacked for it.
ALTER TABLE article_version
    ADD COLUMN sample boolean GENERATED ALWAYS AS (content::text LIKE '%*(esempio)*%') STORED;

-- The language in which somebody of the staff last signed in: his letters are in it.
ALTER TABLE staff_member ADD COLUMN language text;

-- In which weeks somebody was told by e-mail that answers of his offices end soon: nobody is told twice a week. Weeks are
-- counted from 5 January 1970.
CREATE TABLE weekly_digest (
    who bigint NOT NULL REFERENCES staff_member ON DELETE CASCADE,
    week integer NOT NULL,
    PRIMARY KEY (who, week)
);
