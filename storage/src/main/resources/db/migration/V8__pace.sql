-- Up to when the allowance of a channel and of a conversation is spent: each message moves that time on by its share of
-- the pace. Unlogged, since whoever forgets it in a crash is impolite for a second and loses nothing.
CREATE UNLOGGED TABLE channel_pace (
    channel text PRIMARY KEY,
    spent_until timestamptz NOT NULL,
    granted integer NOT NULL -- by the last asking
) WITH (fillfactor = 20);

-- No reference to the conversation, for it would lock that row with each message. Rows of the past are swept away.
CREATE UNLOGGED TABLE conversation_pace (
    conversation bigint PRIMARY KEY,
    spent_until timestamptz NOT NULL
) WITH (fillfactor = 50);
