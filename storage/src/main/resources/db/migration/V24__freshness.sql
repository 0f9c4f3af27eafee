-- What is asked of all articles at once, beside their texts, which would have to be unpacked for it. Days are text: that
-- is how they are kept, and they sort the same.
ALTER TABLE article_version
    ADD COLUMN owner text GENERATED ALWAYS AS (content ->> 'owner') STORED,
    ADD COLUMN valid_to text GENERATED ALWAYS AS (content ->> 'validTo') STORED,
    ADD COLUMN review_by text GENERATED ALWAYS AS (content ->> 'reviewBy') STORED;

-- When each article was last given as an answer, as far as the history was read: see article_use_read.
CREATE TABLE article_use (
    article text PRIMARY KEY,
    last_on date NOT NULL
);

CREATE TABLE article_use_read (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    message bigint NOT NULL
);
INSERT INTO article_use_read (message) VALUES (0);
