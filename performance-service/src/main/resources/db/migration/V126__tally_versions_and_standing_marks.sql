-- How often the tallies of a center changed, and since when it has any; the nil UUID counts the changes of the roster.
CREATE TABLE tally_version (
    center_id uuid        PRIMARY KEY,
    version   bigint      NOT NULL,
    since     timestamptz NOT NULL DEFAULT now()
);

-- What changed on a day that a kept standing covers: written with the change, taken away when the standings were checked.
-- A mark without a response says: while a standing was made, something changed.
CREATE TABLE standing_mark (
    center_id   uuid        NOT NULL,
    id          bigint      GENERATED ALWAYS AS IDENTITY,
    day         date        NOT NULL,
    position    text,
    employee_id uuid,
    response_id uuid,
    revision    bigint,
    kind        text        CHECK (kind IN ('FIRST_TOLD', 'VOIDED', 'RESTORED', 'REASSIGNED', 'CORRECTED')),
    at          timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (center_id, id)
);

-- Kept standings that would now say something else of a person (practice F7).
CREATE TABLE standing_restatement (
    center_id       uuid        NOT NULL,
    snapshot_id     uuid        NOT NULL,
    employee_id     uuid        NOT NULL,
    id              bigint      GENERATED ALWAYS AS IDENTITY,
    state           text        NOT NULL CHECK (state IN ('INSUFFICIENT_DATA', 'NOT_DISTINGUISHABLE', 'RANKED')),
    yes             bigint      NOT NULL,
    answers         bigint      NOT NULL,
    excused         bigint      NOT NULL,
    shrunken        double precision,
    quartile        integer,
    -- The latest of the changes below.
    changed_at      timestamptz NOT NULL,
    changes         jsonb       NOT NULL,
    PRIMARY KEY (center_id, snapshot_id, employee_id),
    FOREIGN KEY (center_id, snapshot_id) REFERENCES standing_snapshot ON DELETE CASCADE
);
CREATE INDEX ON standing_restatement (center_id, id);
CREATE INDEX ON standing_restatement (employee_id);
