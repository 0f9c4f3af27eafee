-- What citizens think of the answers: one choice a row, with the day alone and without anything that leads to a citizen,
-- so that the figures stay when he is forgotten.
CREATE TABLE opinion (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    given_on date NOT NULL DEFAULT current_date,
    channel text NOT NULL,
    spoken_by text NOT NULL CHECK (spoken_by IN ('BOT', 'PERSON')),
    office text,
    article text,
    question text NOT NULL CHECK (question IN ('HELPED', 'CLEAR', 'OBSTACLE', 'PREFERRED', 'PHONED')),
    choice smallint NOT NULL
);
CREATE INDEX opinion_given_on ON opinion (given_on);

-- An address or a number that a citizen left while nobody was there: apart from what was said, and gone with him.
CREATE TABLE contact (
    conversation bigint PRIMARY KEY REFERENCES conversation ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('EMAIL', 'PHONE')),
    written text NOT NULL,
    left_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX contact_left_at ON contact (left_at);
