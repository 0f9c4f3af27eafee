-- Files that are sent: their bytes once each, under their SHA-256. What a file is called and what is to be seen in it
-- stands where it is used. They are compressed already.
CREATE TABLE kept_file (
    name text PRIMARY KEY CHECK (name ~ '^[0-9a-f]{64}$'),
    media_type text NOT NULL,
    bytes bytea NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE kept_file ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Empty where nothing is attached, as in all that was said before.
ALTER TABLE outgoing ADD COLUMN attachments jsonb;
ALTER TABLE outgoing_waiting ADD COLUMN attachments jsonb;
ALTER TABLE unsent_reply ADD COLUMN attachments jsonb;

-- The files of a reply that waits for a second person.
CREATE TABLE proposed_attachment (
    ticket bigint PRIMARY KEY REFERENCES ticket ON DELETE CASCADE,
    attachments jsonb NOT NULL
);

-- By which files are found that nothing refers to any more; both hold only what has something attached.
CREATE INDEX outgoing_attached ON outgoing (id) WHERE attachments IS NOT NULL;
CREATE INDEX article_version_attached ON article_version (article, version)
    WHERE content @? '$.texts[*].attachments[0]';
