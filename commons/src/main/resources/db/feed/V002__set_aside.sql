-- Events of others' feeds that could not be read or kept: set aside with the reason, so that they block nothing and are not
-- lost. As text, as it came: what PostgreSQL cannot read as JSON may be why it is here.
CREATE TABLE set_aside_event (
    id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    feed     text        NOT NULL,
    event_id text        NOT NULL,
    type     text,
    event    text        NOT NULL,
    reason   text        NOT NULL,
    at       timestamptz NOT NULL DEFAULT now(),
    -- How often it was tried, and when last.
    tries    integer     NOT NULL DEFAULT 1,
    tried_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (feed, event_id)
);

-- How old is what was read: when the feed last answered, when everything it told was applied, when what was applied last had
-- happened there; and since when and why it cannot be read.
ALTER TABLE feed_position
    ADD COLUMN heard_at      timestamptz,
    ADD COLUMN caught_up_at  timestamptz,
    ADD COLUMN told_until    timestamptz,
    ADD COLUMN failing_since timestamptz,
    ADD COLUMN failure       text;
