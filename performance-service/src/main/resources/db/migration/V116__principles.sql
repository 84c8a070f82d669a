-- What a center stands for (practice P5), version after version; nothing that was published is ever changed.
CREATE TABLE principle_version (
    center_id    uuid        NOT NULL,
    version      integer     NOT NULL CHECK (version >= 1),
    vision       text        NOT NULL,
    mission      text        NOT NULL,
    published_at timestamptz NOT NULL DEFAULT now(),
    published_by text        NOT NULL,
    reason       text        NOT NULL,
    PRIMARY KEY (center_id, version)
);

CREATE TABLE principle (
    id        uuid PRIMARY KEY,
    center_id uuid    NOT NULL,
    version   integer NOT NULL,
    place     integer NOT NULL CHECK (place >= 1),
    text      text    NOT NULL,
    UNIQUE (center_id, version, place),
    -- What refers to a principle names the center as well, so that it cannot be another's.
    UNIQUE (center_id, id),
    FOREIGN KEY (center_id, version) REFERENCES principle_version
);

CREATE TABLE principle_acknowledgement (
    center_id       uuid        NOT NULL,
    version         integer     NOT NULL,
    employee_id     uuid        NOT NULL,
    acknowledged_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (center_id, version, employee_id),
    FOREIGN KEY (center_id, version) REFERENCES principle_version
);
CREATE INDEX ON principle_acknowledgement (employee_id);

CREATE TRIGGER principle_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON principle_version
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER principle_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON principle
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
