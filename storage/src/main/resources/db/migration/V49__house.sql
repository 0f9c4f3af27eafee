-- What administrators have decided of the office at the desk, a row for each time: the last one counts, and one without
-- values says that the settings file counts again. Who it was stays known when the account is gone: hence no reference.
CREATE TABLE house_details (
    version integer PRIMARY KEY,
    name text,
    privacy_url text,
    phone text,
    hours text,
    saved_at timestamptz NOT NULL DEFAULT now(),
    saved_by bigint NOT NULL,
    CHECK (num_nulls(name, privacy_url, phone, hours) IN (0, 4))
);

-- The same of when it is open, for each office by itself; the empty name is what is usual for all of them.
CREATE TABLE house_hours (
    office text,
    version integer,
    hours jsonb,
    saved_at timestamptz NOT NULL DEFAULT now(),
    saved_by bigint NOT NULL,
    PRIMARY KEY (office, version)
);
