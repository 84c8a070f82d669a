-- Who wants to be told what changes: by signed webhook, from a position in the feed of responses on.
CREATE TABLE subscription (
    id                 uuid PRIMARY KEY,
    version            bigint      NOT NULL DEFAULT 1,
    url                text        NOT NULL,
    description        text,
    -- Null: of all centers, of all types.
    center_ids         uuid[] CHECK (cardinality(center_ids) > 0),
    types              text[] CHECK (cardinality(types) > 0),
    enabled            boolean     NOT NULL,
    -- Null while nobody and nothing disabled it.
    disabled_at        timestamptz,
    disabled_because   text CHECK (disabled_because IN ('ADMINISTRATOR', 'GONE', 'FAILED_TOO_OFTEN')),
    -- Kept sealed with a key that is not in this database. The one before signs as well for a while.
    secret             bytea       NOT NULL,
    secret_changed_at  timestamptz NOT NULL DEFAULT now(),
    previous_secret    bytea,
    previous_until     timestamptz,
    -- What comes after this is still to be told.
    position_xid       xid8        NOT NULL,
    position_id        bigint      NOT NULL,
    -- Since when no delivery was accepted; how many were given up since then; until when the receiver asked us to wait.
    failing_since      timestamptz,
    given_up           integer     NOT NULL DEFAULT 0,
    held_until         timestamptz,
    created_at         timestamptz NOT NULL DEFAULT now(),
    changed_at         timestamptz NOT NULL DEFAULT now(),
    changed_by         text        NOT NULL,
    CHECK (enabled = (disabled_at IS NULL) AND enabled = (disabled_because IS NULL)),
    CHECK ((previous_secret IS NULL) = (previous_until IS NULL))
);

-- The log of what was told, and what is still to be told. Ids begin with the time: their order is that of the feed.
CREATE TABLE subscription_delivery (
    id              uuid PRIMARY KEY     DEFAULT uuidv7(),
    subscription_id uuid        NOT NULL REFERENCES subscription ON DELETE CASCADE,
    event_id        text        NOT NULL,
    type            text        NOT NULL,
    subject         uuid        NOT NULL,
    body            jsonb       NOT NULL,
    state           text        NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'DELIVERED', 'FAILED')),
    -- Since it was made or replayed.
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    -- Until when whoever makes an attempt has it for themselves.
    claimed_until   timestamptz,
    created_at      timestamptz NOT NULL DEFAULT now(),
    finished_at     timestamptz,
    UNIQUE (subscription_id, event_id),
    CHECK ((state = 'PENDING') = (next_attempt_at IS NOT NULL) AND (state = 'PENDING') = (finished_at IS NULL)),
    CHECK (state = 'PENDING' OR claimed_until IS NULL)
);
CREATE INDEX ON subscription_delivery (subscription_id, id);
CREATE INDEX ON subscription_delivery (subscription_id, state, id);
CREATE INDEX ON subscription_delivery (subscription_id, next_attempt_at) WHERE state = 'PENDING';
CREATE INDEX ON subscription_delivery (finished_at);

CREATE TABLE subscription_attempt (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    delivery_id uuid        NOT NULL REFERENCES subscription_delivery ON DELETE CASCADE,
    at          timestamptz NOT NULL,
    ending      text        NOT NULL,
    status      integer,
    millis      integer     NOT NULL
);
CREATE INDEX ON subscription_attempt (delivery_id, id);
