-- Answers that wait until their citizen writes again. Of format INVITATION is what may only be announced; invited_at is
-- when that was decided, and what is due at infinity has been announced and waits for the citizen.
ALTER TABLE outgoing_waiting ADD COLUMN invited_at timestamptz;
CREATE INDEX outgoing_waiting_invitation ON outgoing_waiting (conversation) WHERE format = 'INVITATION';
