-- What a staff member may do, in all offices or in some: role is his role everywhere, null where he has none.
ALTER TABLE staff_member
    ALTER COLUMN role DROP NOT NULL,
    ADD COLUMN locked boolean NOT NULL DEFAULT false,
    ADD COLUMN email text;

-- An office may go with an import that is taken back: hence no reference to it.
CREATE TABLE staff_office_role (
    staff_member bigint NOT NULL REFERENCES staff_member ON DELETE CASCADE,
    office text NOT NULL,
    role text NOT NULL CHECK (role <> 'ADMINISTRATOR'),
    PRIMARY KEY (staff_member, office)
);
