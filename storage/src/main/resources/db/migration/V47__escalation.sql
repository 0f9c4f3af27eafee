-- What follows where a late request stays without its next step; in other offices it stays where it is.
CREATE TABLE office_aftermath (
    office text PRIMARY KEY,
    what text NOT NULL CHECK (what IN ('BACK', 'HEAD'))
);

-- What has followed, once: when, who of the staff got the request (nobody: it went back to those that wait), and who had
-- it before (nobody: it waited).
ALTER TABLE pressing_promise
    ADD COLUMN escalated_at timestamptz,
    ADD COLUMN escalated_to bigint,
    ADD COLUMN former bigint;
