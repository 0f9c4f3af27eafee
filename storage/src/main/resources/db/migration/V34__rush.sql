-- How often the bot answered with an article in each hour, so that what is usual is known and the figures outlive the
-- messages.
CREATE TABLE answered_hour (
    article text NOT NULL,
    hour timestamptz NOT NULL,
    times integer NOT NULL,
    PRIMARY KEY (article, hour)
);
CREATE INDEX answered_hour_hour ON answered_hour (hour);
CREATE INDEX message_trace_attended_at ON message_trace USING brin (attended_at);

-- Articles that began as a person's answer. Whose it was stays known when the account is gone: hence no reference to it.
CREATE TABLE article_birth (
    article text PRIMARY KEY,
    questions integer NOT NULL,
    by_whom bigint NOT NULL,
    born_at timestamptz NOT NULL DEFAULT now()
);

-- A topic on which far more ask than usual: an article, or the group of an open question by its name. Until it is calm
-- again, or somebody has said that he has seen it.
CREATE TABLE rush (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('ARTICLE', 'GROUP')),
    topic text NOT NULL,
    now_asked integer NOT NULL,
    usual double precision NOT NULL,
    raised_at timestamptz NOT NULL DEFAULT now(),
    seen_by bigint,
    ended_at timestamptz
);
CREATE UNIQUE INDEX rush_going_on ON rush (kind, topic) WHERE ended_at IS NULL;
