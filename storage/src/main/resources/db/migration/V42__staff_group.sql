-- A group of the staff on Telegram, with a topic for each ticket.

-- By which number Telegram knows a member of staff.
ALTER TABLE staff_member ADD COLUMN telegram bigint UNIQUE;

-- A row outlives its ticket: the topic of a citizen who is forgotten has to be deleted on the platform too. told_… say up
-- to where the topic tells what happened. taken stays true when a lease runs out: that is how an unknown outcome is
-- recognised.
CREATE TABLE staff_topic (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ticket bigint UNIQUE REFERENCES ticket ON DELETE SET NULL,
    chat text NOT NULL,
    topic bigint,
    told_line bigint NOT NULL DEFAULT 0,
    told_steps integer NOT NULL DEFAULT 0,
    told_trouble text NOT NULL DEFAULT '',
    told_version bigint NOT NULL DEFAULT -1,
    closed boolean NOT NULL DEFAULT false,
    stranger_told boolean NOT NULL DEFAULT false,
    due_at timestamptz NOT NULL DEFAULT now(),
    taken boolean NOT NULL DEFAULT false,
    attempts integer NOT NULL DEFAULT 0,
    unknown_outcomes integer NOT NULL DEFAULT 0
) WITH (fillfactor = 70);
CREATE INDEX staff_topic_topic ON staff_topic (topic);
CREATE INDEX staff_topic_open ON staff_topic (ticket) WHERE NOT closed;
CREATE INDEX staff_topic_forgotten ON staff_topic (id) WHERE ticket IS NULL;

-- What was said in the group: a queue, of which a row is deleted once it was attended and answered.
CREATE TABLE staff_word (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    chat text NOT NULL,
    topic bigint NOT NULL,
    sender bigint NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT now(),
    due_at timestamptz NOT NULL DEFAULT now(),
    attempts integer NOT NULL DEFAULT 0,
    answer text, -- null until it was attended
    answer_about text NOT NULL DEFAULT ''
);
CREATE INDEX staff_word_topic ON staff_word (topic, id);

-- Whether a message was announced by an invitation, or comes again after one: once and never more.
ALTER TABLE outgoing ADD COLUMN invited boolean NOT NULL DEFAULT false;
