-- Who has an article before him. A courtesy that a crash may forget.
CREATE UNLOGGED TABLE article_onlooker (
    article text NOT NULL REFERENCES article ON DELETE CASCADE,
    who bigint NOT NULL REFERENCES staff_member ON DELETE CASCADE,
    seen_at timestamptz NOT NULL DEFAULT now(),
    wrote_at timestamptz,
    PRIMARY KEY (article, who)
) WITH (fillfactor = 50);
CREATE INDEX article_onlooker_who ON article_onlooker (who);
