-- Each time that everything was read once more from survey-service's feed, and what was not as the feed says.
CREATE TABLE rebuild (
    id               uuid PRIMARY KEY,
    state            text        NOT NULL DEFAULT 'ADDING_UP'
        CHECK (state IN ('ADDING_UP', 'READING', 'REMOVING', 'CHECKING', 'DONE')),
    reason           text        NOT NULL,
    requested_at     timestamptz NOT NULL DEFAULT now(),
    requested_by     text        NOT NULL,
    -- Where the live reading stood when it was asked for.
    live_position    text        NOT NULL,
    -- How far this one has read, and how far it has looked for what the feed no longer tells.
    position         text        NOT NULL DEFAULT '0-0',
    removed_until    uuid        NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    events           bigint      NOT NULL DEFAULT 0,
    -- Rows of sums that did not add up, before and after.
    sums_before      bigint,
    sums_after       bigint,
    lease_owner      text,
    lease_until      timestamptz,
    finished_at      timestamptz,
    -- Why it does not go on at the moment.
    failure          text,
    CHECK ((state = 'DONE') = (finished_at IS NOT NULL))
);
CREATE UNIQUE INDEX one_rebuild_at_a_time ON rebuild ((true)) WHERE state <> 'DONE';
CREATE INDEX ON rebuild (requested_at);

-- How entries differed: by field, or that they were missing or removed.
CREATE TABLE rebuild_difference (
    rebuild_id uuid   NOT NULL REFERENCES rebuild ON DELETE CASCADE,
    what       text   NOT NULL,
    entries    bigint NOT NULL,
    PRIMARY KEY (rebuild_id, what)
);

-- The responses that were told of since the rebuild that runs began.
CREATE TABLE rebuild_mark (
    id uuid PRIMARY KEY
);

-- As survey-service has always promised.
ALTER TABLE counted_response ADD CONSTRAINT will_or_skill_of_the_csr
    CHECK (will_or_skill IS NULL OR source_of_error = 'CSR') NOT VALID;
