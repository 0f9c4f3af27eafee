-- A queue is empty whenever the database counts it, and of an empty table any index seems as good as any other: it looked
-- for a message by an index that begins with the conversation, which is to read that index whole. Of these an index can
-- be used only by those who know what it begins with: the sum hides the second column from all others.
DROP INDEX message_waiting_conversation;
CREATE INDEX message_waiting_conversation ON message_waiting (conversation, (message + 0));

DROP INDEX outgoing_waiting_conversation;
CREATE INDEX outgoing_waiting_conversation ON outgoing_waiting (conversation, (outgoing + 0));

DROP INDEX outgoing_waiting_channel;
CREATE INDEX outgoing_waiting_channel ON outgoing_waiting (channel, (outgoing + 0));

-- As volatile as what it calls, so that it is written out where it is used instead of being called for each row.
CREATE OR REPLACE FUNCTION reader_key(channel text, address text) RETURNS text
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    AS $$ SELECT encode(sha256(convert_to(channel || ':' || address, 'UTF8')), 'hex') $$;
