-- A CSV file being imported. The lease says which replica works on it; the line, how far it is.
CREATE TABLE import_job (
    id           uuid PRIMARY KEY,
    source_id    uuid        NOT NULL REFERENCES source,
    state        text        NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    failure      text CHECK ((state = 'FAILED') = (failure IS NOT NULL)),
    line         bigint      NOT NULL DEFAULT 0,
    row_count    bigint      NOT NULL DEFAULT 0,
    accepted     bigint      NOT NULL DEFAULT 0,
    waiting      bigint      NOT NULL DEFAULT 0 CHECK (waiting <= accepted),
    duplicates   bigint      NOT NULL DEFAULT 0,
    conflicts    bigint      NOT NULL DEFAULT 0,
    skipped      bigint      NOT NULL DEFAULT 0,
    rejected     bigint      NOT NULL DEFAULT 0,
    created_at   timestamptz NOT NULL DEFAULT now(),
    created_by   text        NOT NULL,
    started_at   timestamptz,
    finished_at  timestamptz,
    lease_owner  text,
    lease_until  timestamptz,
    CHECK (row_count = accepted + duplicates + conflicts + skipped + rejected)
);
CREATE INDEX ON import_job (created_at) WHERE state IN ('QUEUED', 'RUNNING');

-- Rows that were not kept, as they came, for whoever repairs the file.
CREATE TABLE import_rejection (
    import_id uuid   NOT NULL REFERENCES import_job ON DELETE CASCADE,
    line      bigint NOT NULL,
    field     text   NOT NULL,
    message   text   NOT NULL,
    raw       text   NOT NULL,
    PRIMARY KEY (import_id, line)
);
