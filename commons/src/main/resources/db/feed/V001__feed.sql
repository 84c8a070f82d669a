-- What this service publishes. The order of the feed is (xid, id): a sequence alone commits out of order, so a reader
-- stays below the oldest running transaction and never skips a row of one that commits late.
CREATE TABLE feed_event (
    id        bigint GENERATED ALWAYS AS IDENTITY,
    xid       xid8        NOT NULL DEFAULT pg_current_xact_id(),
    type      text        NOT NULL,
    subject   uuid        NOT NULL,
    center_id uuid,
    time      timestamptz NOT NULL DEFAULT now(),
    data      jsonb       NOT NULL,
    PRIMARY KEY (xid, id)
);

-- How far this service has read the feeds of others, and which replica reads now.
CREATE TABLE feed_position (
    feed        text PRIMARY KEY,
    position    text NOT NULL DEFAULT '0-0',
    applied_at  timestamptz,
    lease_owner text,
    lease_until timestamptz
);
