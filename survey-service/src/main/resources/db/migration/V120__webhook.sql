-- How a source's vendor calls us. Secrets and tokens are kept sealed with a key that is not in this database.
CREATE TABLE webhook (
    source_id          uuid PRIMARY KEY REFERENCES source,
    vendor             text        NOT NULL
        CHECK (vendor IN ('FORMBRICKS', 'TYPEFORM', 'SURVEYMONKEY', 'QUALTRICS', 'GENERIC')),
    client_id          text,
    secret             bytea       NOT NULL,
    secret_changed_at  timestamptz NOT NULL DEFAULT now(),
    -- Still accepted for a while after a change, so that none is lost in between.
    previous_secret    bytea,
    previous_until     timestamptz,
    token              bytea,
    token_changed_at   timestamptz,
    api_url            text,
    signing            jsonb,
    tolerance_seconds  integer CHECK (tolerance_seconds > 0),
    mapping            jsonb       NOT NULL,
    changed_at         timestamptz NOT NULL DEFAULT now(),
    changed_by         text        NOT NULL,
    CHECK ((previous_secret IS NULL) = (previous_until IS NULL)),
    CHECK ((token IS NULL) = (token_changed_at IS NULL))
);

-- Which deliveries came, so that one that comes again has no second effect, and none comes with another body.
CREATE TABLE webhook_delivery (
    source_id   uuid        NOT NULL REFERENCES source,
    delivery_id text        NOT NULL,
    body_hash   bytea       NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (source_id, delivery_id)
);
CREATE INDEX ON webhook_delivery (received_at);

-- What came and is no response yet: an event whose answers are still to be fetched (QUEUED), or what nothing could be
-- made of until somebody looks at it (DEAD).
CREATE TABLE webhook_event (
    id              uuid PRIMARY KEY,
    center_id       uuid        NOT NULL,
    source_id       uuid        NOT NULL REFERENCES source,
    -- The vendor's own id, with the place in its delivery where that has many.
    event_id        text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('QUEUED', 'DEAD')),
    -- What is to be fetched; null where the answers came along.
    survey_ref      text,
    response_ref    text,
    -- The answers as they came; null where they are to be fetched.
    payload         jsonb,
    agent           text,
    customer        text,
    problem         text,
    violations      jsonb,
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL DEFAULT now(),
    created_at      timestamptz NOT NULL DEFAULT now(),
    dead_at         timestamptz,
    UNIQUE (source_id, event_id),
    CHECK ((payload IS NULL) = (response_ref IS NOT NULL)),
    CHECK ((survey_ref IS NULL) = (response_ref IS NULL)),
    CHECK (state = 'DEAD' OR payload IS NULL),
    CHECK ((state = 'DEAD') = (dead_at IS NOT NULL))
);
CREATE INDEX ON webhook_event (next_attempt_at) WHERE state = 'QUEUED';
CREATE INDEX ON webhook_event (source_id, id) WHERE state = 'DEAD';
CREATE INDEX ON webhook_event (center_id, created_at);
CREATE INDEX ON webhook_event (agent) WHERE agent IS NOT NULL;
