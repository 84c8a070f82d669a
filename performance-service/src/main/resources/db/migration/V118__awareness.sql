-- Practice P3: whose scorecard of which month was acknowledged, with the figures as they were then.
CREATE TABLE month_acknowledgement (
    employee_id     uuid        NOT NULL,
    month           date        NOT NULL CHECK (extract(day FROM month) = 1),
    center_id       uuid        NOT NULL,
    acknowledged_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (employee_id, month)
);

CREATE TABLE month_figure (
    employee_id uuid   NOT NULL,
    month       date   NOT NULL,
    metric      text   NOT NULL,
    yes         bigint NOT NULL,
    answers     bigint NOT NULL CHECK (answers >= 1),
    PRIMARY KEY (employee_id, month, metric),
    FOREIGN KEY (employee_id, month) REFERENCES month_acknowledgement,
    CHECK (yes BETWEEN 0 AND answers)
);

-- Somebody is asked to state their numbers, and answers or does not.
CREATE TABLE check_in (
    id          uuid PRIMARY KEY,
    number      bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    center_id   uuid        NOT NULL,
    employee_id uuid        NOT NULL,
    asked_by    text        NOT NULL,
    asked_by_id uuid,
    asked_at    timestamptz NOT NULL,
    -- Days of the center's zone.
    asked_on    date        NOT NULL,
    window_from date        NOT NULL,
    window_to   date        NOT NULL,
    answer_until   date        NOT NULL,
    answered_at timestamptz,
    answered_on date,
    -- In points, as the policy had it at the answer.
    tolerance   numeric CHECK (tolerance >= 0),
    outcome     text CHECK (outcome IN ('KNOWN', 'NOT_KNOWN', 'NO_FIGURES')),
    version     bigint      NOT NULL,
    CHECK (window_from <= window_to),
    CHECK (answer_until >= asked_on AND answered_on <= answer_until),
    CHECK (num_nulls(answered_at, answered_on, tolerance, outcome) IN (0, 4)),
    CHECK (asked_by_id <> employee_id)
);
CREATE INDEX ON check_in (employee_id, number DESC);
CREATE INDEX ON check_in (center_id, answered_on);
CREATE INDEX ON check_in (center_id, asked_on);

-- What they stated and what was so at that moment. Null stated: they said nothing of it. Null known: too few answers to be
-- asked for it.
CREATE TABLE check_in_statement (
    check_in_id uuid   NOT NULL REFERENCES check_in,
    metric      text   NOT NULL,
    stated      numeric CHECK (stated BETWEEN 0 AND 1),
    yes         bigint NOT NULL,
    answers     bigint NOT NULL,
    known       boolean,
    PRIMARY KEY (check_in_id, metric),
    CHECK (yes BETWEEN 0 AND answers)
);
CREATE TRIGGER check_in_statement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON check_in_statement
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
