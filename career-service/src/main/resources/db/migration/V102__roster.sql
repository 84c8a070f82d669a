-- Trusted: the owner of a database may create it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE employee (
    id                     uuid PRIMARY KEY,
    employee_number        text   NOT NULL CONSTRAINT employee_number_is_taken UNIQUE,
    name                   text   NOT NULL,
    hired_on               date   NOT NULL,
    csr_since              date   NOT NULL,
    left_on                date,
    improvement_plan_since date,
    version                bigint NOT NULL,
    CONSTRAINT leaves_after_being_hired CHECK (left_on IS NULL OR left_on >= hired_on)
);

-- Days are half-open: from_day counts, to_day does not; null is open.
CREATE TABLE assignment (
    employee_id   uuid NOT NULL REFERENCES employee ON DELETE CASCADE,
    from_day      date NOT NULL,
    to_day        date,
    center_id     uuid NOT NULL REFERENCES center,
    team_id       uuid REFERENCES team,
    supervisor_id uuid REFERENCES employee,
    position      text NOT NULL,
    CONSTRAINT assignment_ends_after_it_begins CHECK (to_day IS NULL OR to_day > from_day),
    CONSTRAINT one_assignment_at_a_time
        EXCLUDE USING gist (employee_id WITH =, daterange(from_day, to_day) WITH &&),
    CONSTRAINT nobody_supervises_themselves CHECK (supervisor_id IS DISTINCT FROM employee_id)
);
CREATE INDEX ON assignment (supervisor_id);
CREATE INDEX ON assignment (center_id);

CREATE TABLE alias (
    employee_id uuid NOT NULL REFERENCES employee ON DELETE CASCADE,
    system      text,
    alias       text NOT NULL,
    from_day    date,
    to_day      date,
    CONSTRAINT alias_ends_after_it_begins CHECK (from_day IS NULL OR to_day IS NULL OR to_day > from_day),
    CONSTRAINT alias_belongs_to_one_person_at_a_time
        EXCLUDE USING gist (alias WITH =, coalesce(system, '') WITH =, daterange(from_day, to_day) WITH &&)
);
CREATE INDEX ON alias (employee_id);

-- Access reads the roster under the same names in every service; elsewhere these are replicas.
CREATE VIEW roster_center AS SELECT id, code, name, zone, version FROM center;
CREATE VIEW roster_team AS SELECT id, center_id, name, version FROM team;
CREATE VIEW roster_assignment AS
    SELECT employee_id, from_day, to_day, center_id, team_id, supervisor_id, position FROM assignment;
