-- The roster as career-service publishes it. Days are half-open: from_day counts, to_day does not; null is open.
CREATE TABLE roster_center (
    id      uuid PRIMARY KEY,
    code    text   NOT NULL,
    name    text   NOT NULL,
    zone    text   NOT NULL,
    version bigint NOT NULL
);

CREATE TABLE roster_team (
    id        uuid PRIMARY KEY,
    center_id uuid   NOT NULL,
    name      text   NOT NULL,
    version   bigint NOT NULL
);

CREATE TABLE roster_employee (
    id              uuid PRIMARY KEY,
    employee_number text   NOT NULL,
    name            text   NOT NULL,
    hired_on        date   NOT NULL,
    left_on         date,
    version         bigint NOT NULL
);

CREATE TABLE roster_assignment (
    employee_id   uuid NOT NULL REFERENCES roster_employee ON DELETE CASCADE,
    from_day      date NOT NULL,
    to_day        date,
    center_id     uuid NOT NULL,
    team_id       uuid,
    supervisor_id uuid,
    position      text NOT NULL,
    PRIMARY KEY (employee_id, from_day)
);
CREATE INDEX ON roster_assignment (supervisor_id);
CREATE INDEX ON roster_assignment (center_id);

CREATE TABLE roster_alias (
    employee_id uuid NOT NULL REFERENCES roster_employee ON DELETE CASCADE,
    system      text,
    alias       text NOT NULL,
    from_day    date,
    to_day      date
);
CREATE INDEX ON roster_alias (alias);
CREATE INDEX ON roster_alias (employee_id);
