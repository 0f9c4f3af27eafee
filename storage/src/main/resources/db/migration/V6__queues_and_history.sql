-- What was said grows for years and is read rarely; what waits is small and changes all the time. They part here: the
-- history is partitioned by month and only ever added to, the queues are tables of their own that stay small.

ALTER TABLE message RENAME TO message_whole;
ALTER TABLE outgoing RENAME TO outgoing_whole;
ALTER TABLE sent_call RENAME TO sent_call_whole;
ALTER INDEX message_pkey RENAME TO message_whole_pkey;
ALTER INDEX outgoing_pkey RENAME TO outgoing_whole_pkey;
ALTER INDEX sent_call_pkey RENAME TO sent_call_whole_pkey;
DROP INDEX message_conversation, message_waiting, message_waiting_in_conversation, message_kept_at,
    outgoing_conversation, outgoing_ticket, outgoing_waiting, outgoing_waiting_in_conversation, outgoing_recorded_at,
    sent_call_outgoing, sent_call_unclaimed;

-- Each message moves this date: an index on it would be rewritten each time.
DROP INDEX conversation_heard_at;

CREATE TABLE message (
    id bigint NOT NULL DEFAULT nextval('line_id'),
    conversation bigint NOT NULL REFERENCES conversation ON DELETE CASCADE,
    channel text NOT NULL,
    ref text NOT NULL,
    content jsonb NOT NULL,
    hint text,
    sent_at timestamptz NOT NULL,
    corrects text,
    kept_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (id, kept_at)
) PARTITION BY RANGE (kept_at);
CREATE INDEX message_conversation ON message (conversation, id);

-- What was understood of a message, and when.
CREATE TABLE message_trace (
    message bigint NOT NULL,
    conversation bigint NOT NULL REFERENCES conversation ON DELETE CASCADE,
    understood jsonb,
    attended_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (message, attended_at)
) PARTITION BY RANGE (attended_at);
CREATE INDEX message_trace_conversation ON message_trace (conversation, message);

CREATE TABLE outgoing (
    id bigint NOT NULL DEFAULT nextval('line_id'),
    conversation bigint NOT NULL REFERENCES conversation ON DELETE CASCADE,
    answers bigint,
    ticket bigint REFERENCES ticket ON DELETE CASCADE,
    text text NOT NULL,
    options jsonb NOT NULL,
    speaker text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    trouble text,
    PRIMARY KEY (id, recorded_at)
) PARTITION BY RANGE (recorded_at);
CREATE INDEX outgoing_conversation ON outgoing (conversation, id);
CREATE INDEX outgoing_ticket ON outgoing (ticket) WHERE ticket IS NOT NULL;

-- A month nobody made room for is kept as well.
CREATE TABLE message_any PARTITION OF message DEFAULT;
CREATE TABLE message_trace_any PARTITION OF message_trace DEFAULT;
CREATE TABLE outgoing_any PARTITION OF outgoing DEFAULT;

-- Makes room for a month of the history; nothing where there is room already.
CREATE FUNCTION make_room_for_month(month date) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    first date := date_trunc('month', month);
    history text;
    part text;
BEGIN
    FOREACH history IN ARRAY ARRAY['message', 'message_trace', 'outgoing'] LOOP
        part := history || to_char(month, '_YYYY_MM');
        IF to_regclass(part) IS NULL THEN
            EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
                part, history, first::timestamp AT TIME ZONE 'UTC', (first + interval '1 month') AT TIME ZONE 'UTC');
        END IF;
    END LOOP;
END
$$;

-- Drops the months before that day whole, and what was kept outside of any month.
CREATE FUNCTION forget_months_before(day date) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    part regclass;
BEGIN
    FOR part IN
        SELECT c.oid FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent IN ('message'::regclass, 'message_trace'::regclass, 'outgoing'::regclass)
          AND c.relname ~ '_[0-9]{4}_[0-9]{2}$'
          AND to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month' <= day
        ORDER BY c.relname
    LOOP
        EXECUTE format('DROP TABLE %s', part);
    END LOOP;
    DELETE FROM message_any WHERE kept_at < day;
    DELETE FROM message_trace_any WHERE attended_at < day;
    DELETE FROM outgoing_any WHERE recorded_at < day;
END
$$;

SELECT make_room_for_month(month::date)
FROM generate_series(
    date_trunc('month', least(
        now(), (SELECT min(kept_at) FROM message_whole), (SELECT min(recorded_at) FROM outgoing_whole))
        AT TIME ZONE 'UTC'),
    date_trunc('month', now() AT TIME ZONE 'UTC') + interval '2 months', interval '1 month') AS month;

-- By which a delivery that comes again is recognised, for as long as any platform repeats itself.
CREATE TABLE message_ref (
    channel text NOT NULL,
    ref text NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (channel, ref)
);
CREATE INDEX message_ref_kept_at ON message_ref USING brin (kept_at);

-- due_at is when a waiting message may be taken: now, after a postponement, or after the lease of the node that has
-- taken it. No index holds it, so that taking a message rewrites no index. What is held waits for the rest of a question.
-- Both queues repeat what was said, so that nothing on a message's way looks into the history.
CREATE TABLE message_waiting (
    message bigint PRIMARY KEY,
    kept_at timestamptz NOT NULL,
    conversation bigint NOT NULL REFERENCES conversation ON DELETE CASCADE,
    ref text NOT NULL,
    content jsonb NOT NULL,
    hint text,
    sent_at timestamptz NOT NULL,
    corrects text,
    due_at timestamptz NOT NULL DEFAULT now(),
    attempts integer NOT NULL DEFAULT 0,
    held boolean NOT NULL DEFAULT false,
    taken_by bigint
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
        autovacuum_vacuum_cost_delay = 0);
CREATE INDEX message_waiting_conversation ON message_waiting (conversation, message);

-- taken stays true when a lease runs out: that is how an unknown outcome is recognised.
CREATE TABLE outgoing_waiting (
    outgoing bigint PRIMARY KEY,
    recorded_at timestamptz NOT NULL,
    conversation bigint NOT NULL REFERENCES conversation ON DELETE CASCADE,
    channel text NOT NULL,
    text text NOT NULL,
    options jsonb NOT NULL,
    speaker text NOT NULL,
    format text NOT NULL DEFAULT 'RICH',
    due_at timestamptz NOT NULL DEFAULT now(),
    taken boolean NOT NULL DEFAULT false,
    taken_by bigint,
    attempts integer NOT NULL DEFAULT 0,
    calls_done integer NOT NULL DEFAULT 0,
    unknown_outcomes integer NOT NULL DEFAULT 0,
    waits_because text
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
        autovacuum_vacuum_cost_delay = 0);
CREATE INDEX outgoing_waiting_channel ON outgoing_waiting (channel, outgoing);
CREATE INDEX outgoing_waiting_conversation ON outgoing_waiting (conversation, outgoing);

-- One delivered call of an outgoing message, under the platform's name for it. A platform may report on it before the
-- service has noted that name: then outgoing and conversation are still null.
CREATE TABLE sent_call (
    channel text NOT NULL,
    name text NOT NULL,
    outgoing bigint,
    conversation bigint REFERENCES conversation ON DELETE CASCADE,
    status text NOT NULL DEFAULT 'SENT',
    failure text,
    noted_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (channel, name)
);
CREATE INDEX sent_call_conversation ON sent_call (conversation, outgoing);
CREATE INDEX sent_call_noted_at ON sent_call USING brin (noted_at);

INSERT INTO message (id, conversation, channel, ref, content, hint, sent_at, corrects, kept_at)
SELECT id, conversation, channel, ref, content, hint, sent_at, corrects, kept_at FROM message_whole ORDER BY id;

INSERT INTO message_trace (message, conversation, understood, attended_at)
SELECT id, conversation, understood, attended_at FROM message_whole WHERE attended_at IS NOT NULL ORDER BY id;

INSERT INTO message_ref (channel, ref, kept_at) SELECT channel, ref, kept_at FROM message_whole ORDER BY id;

INSERT INTO message_waiting (
    message, kept_at, conversation, ref, content, hint, sent_at, corrects, due_at, attempts)
SELECT id, kept_at, conversation, ref, content, hint, sent_at, corrects, due_at, attempts
FROM message_whole WHERE attended_at IS NULL;

INSERT INTO outgoing (id, conversation, answers, ticket, text, options, speaker, recorded_at, trouble)
SELECT id, conversation, answers, ticket, text, options, speaker, recorded_at, trouble FROM outgoing_whole ORDER BY id;

INSERT INTO outgoing_waiting (
    outgoing, recorded_at, conversation, channel, text, options, speaker, format, due_at, taken, attempts, calls_done,
    unknown_outcomes, waits_because)
SELECT o.id, o.recorded_at, o.conversation, c.channel, o.text, o.options, o.speaker, o.format, o.due_at, o.taken,
       o.attempts, o.calls_done, o.unknown_outcomes, o.waits_because
FROM outgoing_whole o JOIN conversation c ON c.id = o.conversation WHERE o.settled_at IS NULL;

INSERT INTO sent_call (channel, name, outgoing, conversation, status, failure, noted_at)
SELECT s.channel, s.name, s.outgoing, o.conversation, s.status, s.failure, s.noted_at
FROM sent_call_whole s LEFT JOIN outgoing_whole o ON o.id = s.outgoing;

DROP TABLE sent_call_whole;
DROP TABLE outgoing_whole;
DROP TABLE message_whole;
