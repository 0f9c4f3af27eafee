-- The question that the bot left without an answer, the last of each conversation, while nobody has asked for a person.
-- Whether it is still open follows from the conversation's state.
CREATE TABLE open_question (
    conversation bigint PRIMARY KEY REFERENCES conversation ON DELETE CASCADE,
    words text NOT NULL,
    language text NOT NULL,
    asked_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX open_question_asked_at ON open_question (asked_at);

-- One answer for many, and its parts, one for each conversation. Whose it is stays known when the account is gone: hence
-- no reference to it.
CREATE TABLE group_reply (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    texts jsonb NOT NULL,
    article text,
    name text NOT NULL,
    by_whom bigint NOT NULL,
    begun_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE group_reply_part (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reply bigint NOT NULL REFERENCES group_reply ON DELETE CASCADE,
    conversation bigint NOT NULL REFERENCES conversation ON DELETE CASCADE,
    ticket bigint REFERENCES ticket ON DELETE CASCADE,
    state text NOT NULL DEFAULT 'WAITING'
        CHECK (state IN ('WAITING', 'SENT', 'HELD', 'GONE', 'TOO_LATE', 'CAREFUL', 'NO_ANSWER')),
    UNIQUE (reply, conversation)
);
CREATE INDEX group_reply_part_waiting ON group_reply_part (id) WHERE state = 'WAITING';
CREATE INDEX group_reply_part_conversation ON group_reply_part (conversation);
CREATE INDEX group_reply_part_ticket ON group_reply_part (ticket) WHERE ticket IS NOT NULL;
