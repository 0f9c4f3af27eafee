-- Accounts of the staff. The sign-in name is the name in lower case, made by the service, because what lower() does to
-- accented letters depends on how a server was set up.
CREATE TABLE staff_member (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    sign_in_name text NOT NULL UNIQUE,
    role text NOT NULL,
    password_hash text NOT NULL,
    must_change_password boolean NOT NULL,
    added_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE staff_session (
    key_hash text PRIMARY KEY,
    staff_member bigint NOT NULL REFERENCES staff_member ON DELETE CASCADE,
    ends_at timestamptz NOT NULL
);
CREATE INDEX staff_session_staff_member ON staff_session (staff_member);
CREATE INDEX staff_session_ends_at ON staff_session (ends_at);
