-- Without a login the employee number, in lower case, is one.
ALTER TABLE employee
    ADD COLUMN login text CONSTRAINT login_is_taken UNIQUE CONSTRAINT login_is_in_lower_case CHECK (login = lower(login)),
    ADD COLUMN email text;
CREATE INDEX employee_by_lower_case_number ON employee (lower(employee_number));

-- Which role at sign-in a position gives; one that is not here gives csr. Never a role of administrators or machines.
CREATE TABLE position_role (
    position text PRIMARY KEY,
    role     text NOT NULL
        CONSTRAINT role_of_people CHECK (role IN ('csr', 'supervisor', 'manager', 'hr', 'trainer'))
);
INSERT INTO position_role (position, role) VALUES
    ('csr', 'csr'), ('supervisor', 'supervisor'), ('manager', 'manager'), ('hr', 'hr'), ('trainer', 'trainer');

CREATE TABLE account (
    employee_id  uuid PRIMARY KEY REFERENCES employee ON DELETE CASCADE,
    -- When the account has to be looked at; null: nothing will change by itself.
    due_at       timestamptz,
    -- Counts what made it due: what comes in while somebody works on it is not lost.
    change       bigint NOT NULL DEFAULT 0,
    lease        uuid,
    leased_until timestamptz,
    attempts     integer NOT NULL DEFAULT 0,
    last_error   text,
    -- The state last applied; enabled is null while it is not known.
    keycloak_id  text,
    login        text,
    first_name   text,
    last_name    text,
    email        text,
    enabled      boolean,
    roles        text[],
    applied_at   timestamptz
);
CREATE INDEX account_due ON account (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX account_failing ON account (employee_id) WHERE last_error IS NOT NULL;
INSERT INTO account (employee_id, due_at) SELECT id, now() FROM employee;

-- One row: when all accounts are compared with the roster next.
CREATE TABLE account_reconciliation (
    only_one     boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    due_at       timestamptz NOT NULL,
    leased_until timestamptz
);
INSERT INTO account_reconciliation (due_at) VALUES (now());

-- Days of a center as moments.
CREATE VIEW assignment_moments AS
    SELECT a.employee_id, a.supervisor_id, a.position, a.from_day, a.to_day, c.zone,
           a.from_day::timestamp AT TIME ZONE c.zone AS begins_at,
           a.to_day::timestamp AT TIME ZONE c.zone AS ends_at
    FROM assignment a JOIN center c ON c.id = a.center_id;
