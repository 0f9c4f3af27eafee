-- When the question was asked that a part of an answer to many is meant for, where it had no ticket: by then its
-- conversation may be at another one. Empty for tickets.
ALTER TABLE group_reply_part ADD COLUMN asked_at timestamptz;
