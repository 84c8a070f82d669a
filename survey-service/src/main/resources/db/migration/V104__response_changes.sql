-- The table of responses is its own feed: each row stands where it last changed. A reader gets the newest state of what
-- changed since it last asked, and nothing is kept twice.
CREATE SEQUENCE response_change CACHE 32;
ALTER TABLE response
    ADD COLUMN changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    ADD COLUMN changed_id bigint NOT NULL DEFAULT nextval('response_change'),
    -- Null in the first revision: when it was received.
    ADD COLUMN changed_at timestamptz;
CREATE INDEX ON response (changed_xid, changed_id);

-- Whatever makes a new revision tells it; what does not (erasing a customer's words), has nothing to tell.
CREATE FUNCTION response_tells() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    NEW.changed_xid := pg_current_xact_id();
    NEW.changed_id := nextval('response_change');
    NEW.changed_at := now();
    RETURN NEW;
END
$$;
CREATE TRIGGER response_tells BEFORE UPDATE ON response FOR EACH ROW
    WHEN (NEW.revision <> OLD.revision) EXECUTE FUNCTION response_tells();

DELETE FROM feed_event WHERE type = 'response.changed';
DROP FUNCTION response_event(response);
DROP FUNCTION rating(integer, integer, integer, boolean);
DROP FUNCTION utc(timestamptz);

-- Sources are never deleted, and whoever keeps responses has just read theirs: asking again for each row would cost
-- a tenth of the intake.
ALTER TABLE response_key DROP CONSTRAINT response_key_source_id_fkey;

-- A response that was delivered again with other content: what it would say instead, until a person decides. Each
-- content once, so that a file imported again proposes nothing again.
CREATE TABLE proposed_correction (
    id           uuid PRIMARY KEY,
    response_id  uuid        NOT NULL,
    center_id    uuid        NOT NULL,
    content_hash bytea       NOT NULL,
    content      jsonb       NOT NULL,
    state        text        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED')),
    received_at  timestamptz NOT NULL DEFAULT now(),
    decided_at   timestamptz,
    decided_by   text,
    reason       text,
    UNIQUE (response_id, content_hash),
    CHECK ((state = 'OPEN') = (decided_at IS NULL) AND (state = 'OPEN') = (decided_by IS NULL)
        AND (state = 'OPEN') = (reason IS NULL))
);
CREATE INDEX ON proposed_correction (center_id, received_at, id) WHERE state = 'OPEN';

-- Which roster the attributions rest on: whoever remembers some, forgets them when it has moved on.
CREATE TABLE attribution_version (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version  bigint NOT NULL
);
INSERT INTO attribution_version (version) VALUES (0);

-- From which day on whose contacts they are, under each of these login names in that center (practice M8): the first
-- period of a name begins before any contact, each ends where the next begins.
CREATE FUNCTION attribution_periods(center uuid, agent_system text, agents text[])
RETURNS TABLE (agent text, from_day date, employee_id uuid, team_id uuid, supervisor_id uuid, "position" text,
               reason text)
LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    WITH held AS (
        SELECT a.alias, a.employee_id, a.from_day, a.to_day FROM roster_alias a WHERE a.alias = ANY (agents)
    ), mark AS (
        SELECT name, date '0001-01-01' AS day FROM unnest(agents) AS name
        UNION
        SELECT h.alias, d.day FROM held h CROSS JOIN LATERAL (VALUES (h.from_day), (h.to_day)) AS d (day)
        WHERE d.day IS NOT NULL
        UNION
        SELECT h.alias, d.day FROM held h
        JOIN roster_assignment w ON w.employee_id = h.employee_id AND w.center_id = center
        CROSS JOIN LATERAL (VALUES (w.from_day), (w.to_day)) AS d (day)
        WHERE d.day IS NOT NULL
    )
    SELECT m.name, m.day, a.employee_id, a.team_id, a.supervisor_id, a.position, a.reason
    FROM mark m CROSS JOIN LATERAL attribution(center, agent_system, m.name, m.day) a
    ORDER BY m.name, m.day
$$;

-- Two halves: what was answered, and what the customer wrote and who they are. Erasing a customer zeroes the second, and
-- from then on the first alone tells a duplicate. Null: kept before contents were told apart so; it counts as the same.
ALTER TABLE response_key ALTER COLUMN content_hash DROP NOT NULL;
UPDATE response_key SET content_hash = NULL;
ALTER TABLE response_key ADD CHECK (length(content_hash) = 32);
