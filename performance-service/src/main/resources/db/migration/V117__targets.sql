-- Targets and minimums (practice P2): dated, per subject and metric, never two at a time. A day range is half-open: the
-- day of effective_to does not hold any more. An empty range never held: it was taken back.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE target (
    id             uuid PRIMARY KEY,
    center_id      uuid   NOT NULL,
    subject_kind   text   NOT NULL CHECK (subject_kind IN ('EMPLOYEE', 'POSITION', 'TEAM', 'CENTER')),
    subject_key    text   NOT NULL,
    employee_id    uuid GENERATED ALWAYS AS (CASE WHEN subject_kind = 'EMPLOYEE' THEN subject_key::uuid END) STORED,
    -- Practice P6: no efficiency figure is among them.
    metric         text   NOT NULL CHECK (metric IN
        ('CSAT_CENTER', 'CSAT_CSR', 'RESOLUTION', 'FCR', 'CONTINUES', 'WORLD_CLASS_CALL')),
    target         numeric CHECK (target BETWEEN 0 AND 1),
    minimum        numeric CHECK (minimum BETWEEN 0 AND 1),
    effective_from date   NOT NULL,
    effective_to   date,
    principle_id   uuid,
    version        bigint NOT NULL,
    CONSTRAINT target_says_something CHECK (target IS NOT NULL OR minimum IS NOT NULL),
    CONSTRAINT target_not_below_minimum CHECK (minimum <= target),
    CONSTRAINT target_ends_after_its_begin CHECK (effective_to >= effective_from),
    CONSTRAINT target_of_a_center_has_no_key CHECK ((subject_kind = 'CENTER') = (subject_key = '')),
    -- Practice M3: it depends on earlier callers' CSRs.
    CONSTRAINT target_of_fcr_is_of_many CHECK (metric <> 'FCR' OR subject_kind IN ('TEAM', 'CENTER')),
    FOREIGN KEY (center_id, principle_id) REFERENCES principle (center_id, id),
    CONSTRAINT target_one_at_a_time EXCLUDE USING gist (
        center_id WITH =, subject_kind WITH =, subject_key WITH =, metric WITH =,
        daterange(effective_from, effective_to) WITH &&)
);
CREATE INDEX ON target (center_id, effective_from DESC, id);
CREATE INDEX ON target (employee_id) WHERE employee_id IS NOT NULL;

-- Who set, replaced, ended or resumed one, when and why.
CREATE TABLE target_change (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    target_id    uuid        NOT NULL REFERENCES target,
    what         text        NOT NULL CHECK (what IN ('SET', 'REPLACED', 'ENDED', 'RESUMED')),
    effective_to date,
    changed_by   text        NOT NULL,
    changed_at   timestamptz NOT NULL DEFAULT now(),
    reason       text        NOT NULL
);
CREATE INDEX ON target_change (target_id, id);
CREATE TRIGGER target_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON target_change
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
