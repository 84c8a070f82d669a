-- Each time that the sums of a center were added up again from the ledger, and what differed.
CREATE TABLE reconciliation (
    id            uuid PRIMARY KEY,
    center_id     uuid        NOT NULL,
    repair        boolean     NOT NULL,
    -- Why it was repaired; null where it was only compared.
    reason        text,
    state         text        NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    requested_at  timestamptz NOT NULL DEFAULT now(),
    requested_by  text        NOT NULL,
    tries         integer     NOT NULL DEFAULT 0,
    started_at    timestamptz,
    -- The moment whose ledger and sums were compared.
    compared_at   timestamptz,
    finished_at   timestamptz,
    responses     bigint,
    rows_compared bigint,
    rows_differing bigint,
    failure       text,
    CHECK (NOT repair OR reason IS NOT NULL),
    CHECK ((state IN ('DONE', 'FAILED')) = (finished_at IS NOT NULL))
);
CREATE INDEX ON reconciliation (center_id, requested_at, id);
CREATE INDEX ON reconciliation (requested_at) WHERE state IN ('QUEUED', 'RUNNING');

-- One counter of one row of sums that was not what the ledger adds up to.
CREATE TABLE reconciliation_difference (
    reconciliation_id uuid   NOT NULL REFERENCES reconciliation ON DELETE CASCADE,
    number            bigint NOT NULL,
    kind              text   NOT NULL,
    subject           text   NOT NULL,
    -- The day, or the first of a person's month.
    from_day          date   NOT NULL,
    -- Of sums by reason for calling again; null of the others.
    repeat_reason     text,
    counter           text   NOT NULL,
    -- Null where there was no such row.
    kept              bigint,
    recomputed        bigint,
    PRIMARY KEY (reconciliation_id, number)
);
CREATE INDEX ON reconciliation_difference (subject) WHERE kind IN ('EMPLOYEE', 'SUPERVISOR');
