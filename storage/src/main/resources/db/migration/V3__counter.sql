-- What readers of a conversation have seen up to: one sequence for both directions, drawn from only while the
-- conversation's row is locked, so that within a conversation a higher number never becomes visible first.
CREATE SEQUENCE line_id AS bigint;

-- Under which name the readers of a conversation are told of new lines, without its address.
CREATE FUNCTION reader_key(channel text, address text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT encode(sha256(convert_to(channel || ':' || address, 'UTF8')), 'hex') $$;

-- Everything about a citizen hangs on this row and goes with it.
CREATE TABLE conversation (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel text NOT NULL,
    address text NOT NULL,
    version bigint NOT NULL DEFAULT 0,
    state jsonb, -- null until the first turn is recorded
    reachable boolean NOT NULL DEFAULT true,
    begun_at timestamptz NOT NULL DEFAULT now(),
    heard_at timestamptz,
    UNIQUE (channel, address)
) WITH (fillfactor = 80);
CREATE INDEX conversation_heard_at ON conversation (heard_at);

-- due_at is when a waiting message may be taken: now, after a postponement, or after the lease of who has taken it.
-- No index holds it, so that taking a message rewrites no index.
CREATE TABLE message (
    id bigint PRIMARY KEY DEFAULT nextval('line_id'),
    conversation bigint NOT NULL REFERENCES conversation ON DELETE CASCADE,
    channel text NOT NULL,
    ref text NOT NULL,
    content jsonb NOT NULL,
    hint text,
    sent_at timestamptz NOT NULL,
    corrects text,
    kept_at timestamptz NOT NULL DEFAULT now(),
    due_at timestamptz NOT NULL DEFAULT now(),
    attempts integer NOT NULL DEFAULT 0,
    attended_at timestamptz,
    understood jsonb,
    UNIQUE (channel, ref)
) WITH (fillfactor = 80);
CREATE INDEX message_conversation ON message (conversation, id);
CREATE INDEX message_waiting ON message (id) WHERE attended_at IS NULL;
CREATE INDEX message_waiting_in_conversation ON message (conversation, id) WHERE attended_at IS NULL;
CREATE INDEX message_kept_at ON message USING brin (kept_at);

-- The holder stays known when the account is gone: hence no reference to it.
CREATE TABLE ticket (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation bigint NOT NULL REFERENCES conversation ON DELETE CASCADE,
    office text,
    question text NOT NULL,
    reason text NOT NULL,
    state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'HELD', 'CLOSED')),
    holder bigint,
    trouble text,
    opened_at timestamptz NOT NULL DEFAULT now(),
    closed_at timestamptz
);
CREATE INDEX ticket_conversation ON ticket (conversation);
CREATE INDEX ticket_open ON ticket (id) WHERE state <> 'CLOSED';
CREATE INDEX ticket_closed ON ticket (closed_at, id) WHERE state = 'CLOSED';

-- taken stays true when a lease runs out: that is how an unknown outcome is recognised.
CREATE TABLE outgoing (
    id bigint PRIMARY KEY DEFAULT nextval('line_id'),
    conversation bigint NOT NULL REFERENCES conversation ON DELETE CASCADE,
    answers bigint,
    ticket bigint REFERENCES ticket ON DELETE CASCADE,
    text text NOT NULL,
    options jsonb NOT NULL,
    speaker text NOT NULL,
    format text NOT NULL DEFAULT 'RICH',
    recorded_at timestamptz NOT NULL DEFAULT now(),
    due_at timestamptz NOT NULL DEFAULT now(),
    taken boolean NOT NULL DEFAULT false,
    attempts integer NOT NULL DEFAULT 0,
    calls_done integer NOT NULL DEFAULT 0,
    unknown_outcomes integer NOT NULL DEFAULT 0,
    waits_because text,
    settled_at timestamptz,
    trouble text
) WITH (fillfactor = 80);
CREATE INDEX outgoing_conversation ON outgoing (conversation, id);
CREATE INDEX outgoing_ticket ON outgoing (ticket) WHERE ticket IS NOT NULL;
CREATE INDEX outgoing_waiting ON outgoing (id) WHERE settled_at IS NULL;
CREATE INDEX outgoing_waiting_in_conversation ON outgoing (conversation, id) WHERE settled_at IS NULL;
CREATE INDEX outgoing_recorded_at ON outgoing USING brin (recorded_at);

-- One delivered call of an outgoing message, under the platform's name for it. A platform may report on it before the
-- service has noted that name: then outgoing is still null.
CREATE TABLE sent_call (
    channel text NOT NULL,
    name text NOT NULL,
    outgoing bigint REFERENCES outgoing ON DELETE CASCADE,
    status text NOT NULL DEFAULT 'SENT',
    failure text,
    noted_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (channel, name)
);
CREATE INDEX sent_call_outgoing ON sent_call (outgoing);
CREATE INDEX sent_call_unclaimed ON sent_call (noted_at) WHERE outgoing IS NULL;
