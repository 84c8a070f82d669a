-- Each response exactly once, across months: the key decides, whoever comes first.
CREATE TABLE response_key (
    source_id          uuid        NOT NULL REFERENCES source,
    source_response_id text        NOT NULL,
    response_id        uuid        NOT NULL UNIQUE,
    contacted_at       timestamptz NOT NULL,
    content_hash       bytea       NOT NULL,
    PRIMARY KEY (source_id, source_response_id)
);

-- What a customer said about one contact (practice M2, M8). Attribution is as of the contact's day.
CREATE TABLE response (
    id                 uuid        NOT NULL,
    center_id          uuid        NOT NULL,
    contacted_at       timestamptz NOT NULL,
    contact_day        date        NOT NULL,
    source_id          uuid        NOT NULL,
    source_response_id text        NOT NULL,
    revision           integer     NOT NULL DEFAULT 1 CHECK (revision > 0),
    state              text        NOT NULL CHECK (state IN ('COUNTED', 'WAITING', 'VOID')),
    waiting_reason     text CHECK (waiting_reason IN ('UNKNOWN_AGENT', 'NOT_ASSIGNED', 'SHARED_ALIAS')),
    agent              text        NOT NULL,
    employee_id        uuid,
    team_id            uuid,
    supervisor_id      uuid,
    position           text,
    answered_at        timestamptz,
    received_at        timestamptz NOT NULL DEFAULT now(),
    call_type          text,
    line_of_business   text,
    csat_center        integer,
    csat_center_min    integer,
    csat_center_max    integer,
    csat_center_top    boolean,
    csat_csr           integer,
    csat_csr_min       integer,
    csat_csr_max       integer,
    csat_csr_top       boolean,
    resolved           boolean,
    contacts           integer CHECK (contacts >= 1),
    continues          boolean,
    source_of_error    text CHECK (source_of_error IN ('CSR', 'ORGANIZATION', 'CUSTOMER')),
    will_or_skill      text CHECK (will_or_skill IN ('WILL', 'SKILL')),
    repeat_reason      text,
    verbatim           text,
    customer           text,
    PRIMARY KEY (center_id, contacted_at, id),
    CHECK (csat_center BETWEEN csat_center_min AND csat_center_max),
    CHECK (csat_csr BETWEEN csat_csr_min AND csat_csr_max),
    CHECK ((csat_center IS NULL) = (csat_center_top IS NULL) AND (csat_csr IS NULL) = (csat_csr_top IS NULL)),
    CHECK (answered_at >= contacted_at),
    CHECK (will_or_skill IS NULL OR source_of_error = 'CSR'),
    CHECK ((state = 'WAITING') = (waiting_reason IS NOT NULL)),
    CHECK (state <> 'COUNTED' OR employee_id IS NOT NULL)
) PARTITION BY RANGE (contacted_at);
CREATE INDEX ON response (employee_id, contacted_at, id);
CREATE INDEX ON response (agent) WHERE state = 'WAITING';

-- Makes the partition of a month. Made beside the table and then attached, because that blocks nobody who reads or
-- writes other months.
CREATE FUNCTION ensure_month(day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    month date := date_trunc('month', day)::date;
    part  text := 'response_' || to_char(month, 'YYYY_MM');
BEGIN
    IF to_regclass(part) IS NOT NULL THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('response partitions'));
    IF to_regclass(part) IS NOT NULL THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE response INCLUDING ALL)', part);
    EXECUTE format(
        'ALTER TABLE response ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
        part, month::timestamp AT TIME ZONE 'UTC', (month + interval '1 month')::timestamp AT TIME ZONE 'UTC');
END
$$;

-- Whose contact it was, as of that day in that center (practice M8): one row, with the employee or with the reason
-- why nobody can be named.
CREATE FUNCTION attribution(center uuid, agent_system text, agent text, day date)
RETURNS TABLE (employee_id uuid, team_id uuid, supervisor_id uuid, "position" text, reason text)
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN count(c.worker) = 1 THEN (array_agg(c.worker) FILTER (WHERE c.worker IS NOT NULL))[1] END,
           CASE WHEN count(c.worker) = 1 THEN (array_agg(c.team_id) FILTER (WHERE c.worker IS NOT NULL))[1] END,
           CASE WHEN count(c.worker) = 1 THEN (array_agg(c.supervisor_id) FILTER (WHERE c.worker IS NOT NULL))[1] END,
           CASE WHEN count(c.worker) = 1 THEN (array_agg(c.pos) FILTER (WHERE c.worker IS NOT NULL))[1] END,
           CASE WHEN count(*) = 0 THEN 'UNKNOWN_AGENT'
                WHEN count(c.worker) = 0 THEN 'NOT_ASSIGNED'
                WHEN count(c.worker) > 1 THEN 'SHARED_ALIAS' END
    FROM (SELECT DISTINCT a.employee_id, w.employee_id AS worker, w.team_id, w.supervisor_id, w.position AS pos
          FROM roster_alias a
          LEFT JOIN roster_assignment w ON w.employee_id = a.employee_id AND w.center_id = center
               AND w.from_day <= day AND (w.to_day IS NULL OR w.to_day > day)
          WHERE a.alias = agent AND (agent_system IS NULL OR a.system IS NULL OR a.system = agent_system)
            AND (a.from_day IS NULL OR a.from_day <= day) AND (a.to_day IS NULL OR a.to_day > day)) c
$$;

CREATE FUNCTION rating(value integer, lowest integer, highest integer, top boolean) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN value IS NOT NULL
        THEN jsonb_build_object('value', value, 'min', lowest, 'max', highest, 'topBox', top) END
$$;

CREATE FUNCTION utc(moment timestamptz) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- What the feed says of a response: its whole state, without what the customer wrote or who they are.
CREATE FUNCTION response_event(r response) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'id', r.id, 'revision', r.revision, 'state', r.state, 'sourceId', r.source_id, 'centerId', r.center_id,
        'employeeId', r.employee_id, 'teamId', r.team_id, 'supervisorId', r.supervisor_id, 'position', r.position,
        'callType', r.call_type, 'lineOfBusiness', r.line_of_business,
        'contactedAt', utc(r.contacted_at), 'answeredAt', utc(r.answered_at),
        'asks', (SELECT s.asks FROM source s WHERE s.id = r.source_id),
        'csatCenter', rating(r.csat_center, r.csat_center_min, r.csat_center_max, r.csat_center_top),
        'csatCsr', rating(r.csat_csr, r.csat_csr_min, r.csat_csr_max, r.csat_csr_top),
        'resolved', r.resolved, 'contacts', r.contacts, 'continues', r.continues,
        'sourceOfError', r.source_of_error, 'willOrSkill', r.will_or_skill, 'repeatReason', r.repeat_reason)
$$;

INSERT INTO policy (key, value, unit, effective_from, source, changed_by, reason) VALUES
    ('response.clock-skew', 300, 'seconds', '2000-01-01', 'our own design choice', 'installation',
     'A contact may seem to lie this far in the future: clocks of vendors differ.'),
    ('response.oldest-contact', 3653, 'days', '2000-01-01', 'our own design choice', 'installation',
     'An older contact is a mistake in its date.');
