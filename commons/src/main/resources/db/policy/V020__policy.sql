-- Thresholds are data: dated, sourced, per center or (center_id null) for all. The newest effective one holds,
-- a center's own before the common one.
CREATE TABLE policy (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    center_id      uuid,
    key            text        NOT NULL,
    value          numeric     NOT NULL,
    unit           text        NOT NULL,
    effective_from date        NOT NULL,
    source         text        NOT NULL,
    changed_by     text        NOT NULL,
    changed_at     timestamptz NOT NULL DEFAULT now(),
    reason         text        NOT NULL
);
CREATE INDEX ON policy (key, center_id, effective_from DESC);
