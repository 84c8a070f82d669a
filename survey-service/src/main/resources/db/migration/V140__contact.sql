-- Every contact that the phone system knows, answered or not: what is drawn from (practice M11), what a case groups (A1),
-- and whether the same customer had to come back (M3). Attribution is as of the contact's day (M8). No handling time is
-- kept: nothing here shall rank anybody by speed (P6).
CREATE TABLE contact (
    id                   uuid PRIMARY KEY,
    center_id            uuid        NOT NULL,
    -- The phone system's own.
    external_id          text        NOT NULL CHECK (length(external_id) BETWEEN 1 AND 200),
    revision             integer     NOT NULL DEFAULT 1 CHECK (revision > 0),
    state                text        NOT NULL CHECK (state IN ('COUNTED', 'WAITING', 'VOID')),
    waiting_reason       text CHECK (waiting_reason IN ('UNKNOWN_AGENT', 'NOT_ASSIGNED', 'SHARED_ALIAS')),
    contacted_at         timestamptz NOT NULL,
    contact_day          date        NOT NULL,
    -- Whose login names the agent's is one of; null: any system's.
    system               text,
    agent                text        NOT NULL,
    employee_id          uuid,
    team_id              uuid,
    supervisor_id        uuid,
    position             text,
    customer_ref         text,
    call_type            text,
    line_of_business     text,
    reason               text,
    channel              text,
    self_service_tried   boolean,
    routine_or_exception text CHECK (routine_or_exception IN ('ROUTINE', 'EXCEPTION')),
    case_id              uuid,
    source               text        NOT NULL CHECK (source IN ('API', 'CSV')),
    -- Two halves, as of responses: what happened, and who the customer is. Forgetting them zeroes the second.
    content_hash         bytea       NOT NULL CHECK (length(content_hash) = 32),
    recorded_at          timestamptz NOT NULL DEFAULT now(),
    UNIQUE (center_id, external_id),
    CHECK ((state = 'WAITING') = (waiting_reason IS NOT NULL)),
    CHECK (state <> 'COUNTED' OR employee_id IS NOT NULL)
);
CREATE INDEX ON contact (center_id, contacted_at, id);
CREATE INDEX ON contact (center_id, contact_day);
CREATE INDEX ON contact (center_id, customer_ref, contacted_at) WHERE customer_ref IS NOT NULL;
CREATE INDEX ON contact (employee_id, contacted_at, id);
CREATE INDEX ON contact (agent) WHERE state = 'WAITING';
CREATE INDEX ON contact (case_id) WHERE case_id IS NOT NULL;

-- What became of each contact, one row for each revision but the first. The state before is a row of contact as it was,
-- without what was null.
CREATE TABLE contact_history (
    contact_id uuid        NOT NULL REFERENCES contact,
    revision   integer     NOT NULL CHECK (revision > 1),
    what       text        NOT NULL CHECK (what IN ('ATTRIBUTED', 'VOIDED', 'CORRECTED')),
    at         timestamptz NOT NULL DEFAULT now(),
    -- Null: the roster did.
    changed_by text,
    reason     text,
    before     jsonb       NOT NULL,
    PRIMARY KEY (contact_id, revision),
    CHECK ((what = 'ATTRIBUTED') = (changed_by IS NULL) AND (what = 'ATTRIBUTED') = (reason IS NULL))
);
CREATE INDEX ON contact_history ((before ->> 'customer_ref')) WHERE before ->> 'customer_ref' IS NOT NULL;
