-- Why customers call again: each center's own tree (practice M6), with what is to be done about it (T6). What is retired
-- stays, because responses refer to it.
CREATE TABLE reason (
    center_id    uuid        NOT NULL,
    code         text        NOT NULL CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
    name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    parent       text,
    depth        integer     NOT NULL CHECK (depth BETWEEN 1 AND 6),
    -- One less than its own: so nothing can be below itself.
    parent_depth integer     GENERATED ALWAYS AS (depth - 1) STORED,
    solution     text CHECK (length(solution) BETWEEN 1 AND 5000),
    position     integer     NOT NULL DEFAULT 0,
    active_from  date        NOT NULL,
    -- The first day on which it cannot be chosen any more; null: not retired.
    active_until date CHECK (active_until > active_from),
    version      bigint      NOT NULL DEFAULT 1,
    changed_at   timestamptz NOT NULL DEFAULT now(),
    changed_by   text        NOT NULL,
    PRIMARY KEY (center_id, code),
    UNIQUE (center_id, code, depth),
    FOREIGN KEY (center_id, parent, parent_depth) REFERENCES reason (center_id, code, depth)
        DEFERRABLE INITIALLY DEFERRED,
    CHECK ((parent IS NULL) = (depth = 1))
);
CREATE INDEX ON reason (center_id, parent, parent_depth);
CREATE INDEX ON reason (changed_by);

-- Each version of each reason, as it was then.
CREATE TABLE reason_history (
    center_id  uuid        NOT NULL,
    code       text        NOT NULL,
    version    bigint      NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    changed_by text        NOT NULL,
    content    jsonb       NOT NULL,
    PRIMARY KEY (center_id, code, version)
);
CREATE INDEX ON reason_history (changed_by);

-- What a repeated creating request made the first time.
CREATE TABLE reason_request (
    caller       text        NOT NULL,
    key          text        NOT NULL,
    center_id    uuid        NOT NULL,
    request_hash text        NOT NULL,
    code         text        NOT NULL,
    used_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, key)
);

-- A reason and all below it.
CREATE FUNCTION reasons_under(center uuid, top text) RETURNS SETOF text
LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    WITH RECURSIVE under AS (
        SELECT code FROM reason WHERE center_id = center AND code = top
        UNION
        SELECT r.code FROM reason r JOIN under u ON r.center_id = center AND r.parent = u.code
    )
    SELECT code FROM under
$$;
