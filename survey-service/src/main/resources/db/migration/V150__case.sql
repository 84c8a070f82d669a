-- A case groups the contacts about one problem of one customer (practice A1). Which case a contact belongs to is
-- contact.case_id. What of it is about the customer goes when they are forgotten; what was counted stays (L3).
CREATE TABLE advocacy_case (
    id                   uuid PRIMARY KEY     DEFAULT uuidv7(),
    center_id            uuid        NOT NULL,
    -- Each event of its history is one version.
    version              integer     NOT NULL DEFAULT 0,
    -- Of the system it was imported from.
    external_id          text CHECK (length(external_id) BETWEEN 1 AND 200),
    customer_ref         text CHECK (length(customer_ref) BETWEEN 1 AND 500),
    -- Why the customer called, in the center's own words for it: with the customer, what contacts find their case by.
    reason               text CHECK (length(reason) BETWEEN 1 AND 200),
    state                text        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'CLOSED', 'JOINED', 'DISSOLVED')),
    -- Whether a person decided anything about it: nothing is taken from it by itself any more.
    decided              boolean     NOT NULL,
    joined_into          uuid REFERENCES advocacy_case,
    -- Null: nobody can be named yet.
    advocate_id          uuid,
    opened_at            timestamptz NOT NULL DEFAULT now(),
    -- In the center's zone.
    opened_day           date        NOT NULL,
    -- Null: it opened by itself.
    opened_by            text,
    -- Opened before any contact of it was known: contacts find it by that day as they would by a contact's.
    anchor_day           date,
    closed_at            timestamptz,
    -- The day in the center's zone, and whom it counts for with their team and supervisor of that day: frozen.
    closed_day           date,
    closed_by            text,
    closed_for_id        uuid,
    closed_team_id       uuid,
    closed_supervisor_id uuid,
    outcome              text CHECK (outcome IN ('RESOLVED', 'NO_RESOLUTION_POSSIBLE')),
    -- Null: nobody said.
    accepted_by_customer boolean,
    accepted_by_company  boolean,
    closing_text         text CHECK (length(closing_text) <= 4000),
    erased_at            timestamptz,
    UNIQUE (center_id, external_id),
    CONSTRAINT case_has_a_customer CHECK (customer_ref IS NOT NULL OR erased_at IS NOT NULL),
    CONSTRAINT closed_case_says_how CHECK (
        state <> 'CLOSED' OR closed_at IS NOT NULL AND closed_day IS NOT NULL AND closed_by IS NOT NULL AND outcome IS NOT NULL),
    CONSTRAINT open_case_is_not_closed CHECK (state <> 'OPEN' OR closed_at IS NULL AND outcome IS NULL),
    CONSTRAINT only_a_solution_is_accepted CHECK (
        outcome = 'RESOLVED' OR accepted_by_customer IS NULL AND accepted_by_company IS NULL),
    CONSTRAINT joined_case_says_where CHECK ((state = 'JOINED') = (joined_into IS NOT NULL) AND joined_into <> id)
);
CREATE INDEX ON advocacy_case (center_id, id);
CREATE INDEX ON advocacy_case (center_id, closed_day) WHERE state = 'CLOSED';
CREATE INDEX ON advocacy_case (advocate_id, id);
CREATE INDEX ON advocacy_case (center_id, customer_ref) WHERE customer_ref IS NOT NULL;
CREATE INDEX ON advocacy_case (joined_into) WHERE joined_into IS NOT NULL;

ALTER TABLE contact ADD FOREIGN KEY (case_id) REFERENCES advocacy_case;

-- Who kept it, when: at most one at a time, and one after the other (A1).
CREATE TABLE case_advocate (
    case_id     uuid        NOT NULL REFERENCES advocacy_case,
    employee_id uuid        NOT NULL,
    from_at     timestamptz NOT NULL,
    to_at       timestamptz,
    -- Null: named with the case's opening, or by a contact.
    given_by    text,
    reason      text CHECK (length(reason) <= 2000),
    PRIMARY KEY (case_id, from_at),
    CHECK (to_at >= from_at)
);
CREATE UNIQUE INDEX one_advocate_at_a_time ON case_advocate (case_id) WHERE to_at IS NULL;
CREATE INDEX ON case_advocate (employee_id);

-- What became of it: what, when, by whom and why. Texts go with the customer.
CREATE TABLE case_event (
    case_id       uuid        NOT NULL REFERENCES advocacy_case,
    number        integer     NOT NULL CHECK (number > 0),
    at            timestamptz NOT NULL DEFAULT clock_timestamp(),
    what          text        NOT NULL CHECK (what IN ('OPENED', 'ADVOCATE_NAMED', 'HANDED_OVER', 'CONTACT_ADDED',
        'CONTACT_REMOVED', 'CLOSED', 'REOPENED', 'TOOK_IN', 'JOINED', 'SPLIT', 'SPLIT_OFF', 'DISSOLVED',
        'EXCEPTION_ARGUED', 'EXCEPTION_GRANTED', 'EXCEPTION_REFUSED')),
    -- Null: by itself.
    done_by       text,
    reason        text CHECK (length(reason) <= 4000),
    employee_id   uuid,
    contact_id    uuid,
    other_case_id uuid,
    exception_id  uuid,
    outcome       text,
    PRIMARY KEY (case_id, number),
    CHECK (what <> 'HANDED_OVER' OR done_by IS NOT NULL)
);
CREATE INDEX ON case_event (employee_id) WHERE employee_id IS NOT NULL;
CREATE INDEX ON case_event (done_by) WHERE done_by IS NOT NULL;

-- Contacts of which a person said where they belong, or that they belong nowhere: finding leaves them there.
CREATE TABLE case_decision (
    contact_id uuid PRIMARY KEY REFERENCES contact,
    decided_at timestamptz NOT NULL DEFAULT now(),
    decided_by text        NOT NULL
);
CREATE INDEX ON case_decision (decided_by);

-- Exceptions to policy: argued by the advocate, decided by someone else, and both kept (A2).
CREATE TABLE case_exception (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    case_id       uuid        NOT NULL REFERENCES advocacy_case,
    center_id     uuid        NOT NULL,
    what          text CHECK (length(what) BETWEEN 1 AND 500),
    argument      text CHECK (length(argument) BETWEEN 1 AND 4000),
    argued_at     timestamptz NOT NULL DEFAULT now(),
    -- The day in the center's zone, and the team and supervisor of that day.
    argued_day    date        NOT NULL,
    argued_by     text        NOT NULL,
    argued_by_id  uuid        NOT NULL,
    argued_team_id uuid,
    argued_supervisor_id uuid,
    state         text        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'GRANTED', 'REFUSED')),
    decided_at    timestamptz,
    decided_by    text,
    decided_by_id uuid,
    -- Whose the case was when it was decided.
    advocate_id   uuid,
    decision      text CHECK (length(decision) BETWEEN 1 AND 4000),
    erased_at     timestamptz,
    CONSTRAINT exception_is_argued CHECK (what IS NOT NULL AND argument IS NOT NULL OR erased_at IS NOT NULL),
    CONSTRAINT exception_is_decided_with_reason CHECK (
        (state = 'OPEN') = (decided_at IS NULL) AND (state = 'OPEN') = (decided_by IS NULL)
        AND (state = 'OPEN') = (decided_by_id IS NULL)
        AND (state = 'OPEN' AND decision IS NULL OR state <> 'OPEN' AND (decision IS NOT NULL OR erased_at IS NOT NULL))),
    CONSTRAINT nobody_decides_their_own_argument CHECK (
        decided_by_id <> argued_by_id AND decided_by_id IS DISTINCT FROM advocate_id OR decided_by_id IS NULL)
);
CREATE INDEX ON case_exception (case_id);
CREATE INDEX ON case_exception (center_id, argued_day);
CREATE INDEX ON case_exception (argued_by_id);
CREATE INDEX ON case_exception (decided_by_id);
CREATE INDEX ON case_exception (argued_by);
CREATE INDEX ON case_exception (decided_by);

-- A creating request that is repeated with its Idempotency-Key finds what it made. The digest is keyed: requests name customers.
CREATE TABLE case_key (
    caller         text        NOT NULL,
    key            text        NOT NULL,
    request_digest bytea       NOT NULL,
    case_id        uuid        NOT NULL REFERENCES advocacy_case DEFERRABLE INITIALLY DEFERRED,
    used_at        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, key)
);

-- Contacts whose case is to be looked for. Nothing is unique here, so that nobody who keeps contacts waits for anybody.
CREATE TABLE case_finding (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contact_id uuid NOT NULL
);

CREATE FUNCTION look_for_cases_of_new() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO case_finding (contact_id)
    SELECT id FROM kept WHERE customer_ref IS NOT NULL AND reason IS NOT NULL AND state <> 'VOID';
    RETURN NULL;
END
$$;
CREATE TRIGGER look_for_cases_of_new AFTER INSERT ON contact REFERENCING NEW TABLE AS kept
    FOR EACH STATEMENT EXECUTE FUNCTION look_for_cases_of_new();

-- A customer who is forgotten takes no contact out of its case.
CREATE FUNCTION look_for_cases_of_changed() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO case_finding (contact_id)
    SELECT n.id FROM now_kept n JOIN was_kept o ON o.id = n.id
    WHERE n.customer_ref IS NOT NULL
      AND (n.customer_ref, n.reason, n.state, n.contacted_at, n.employee_id)
        IS DISTINCT FROM (o.customer_ref, o.reason, o.state, o.contacted_at, o.employee_id);
    RETURN NULL;
END
$$;
CREATE TRIGGER look_for_cases_of_changed AFTER UPDATE ON contact REFERENCING OLD TABLE AS was_kept NEW TABLE AS now_kept
    FOR EACH STATEMENT EXECUTE FUNCTION look_for_cases_of_changed();

INSERT INTO policy (key, value, unit, effective_from, source, changed_by, reason) VALUES
    ('case.period', 30, 'days', '2000-01-01', 'our own design choice; the 30 days of observed resolution', 'default',
     'practice A1: a contact of the same customer about the same reason within so many days is about the same problem'),
    ('case.opens-from', 2, 'contacts', '2000-01-01', 'our own design choice', 'default',
     'practice A1: who calls again about the same reason has a problem that one contact did not solve');

-- How a case went: its contacts in their order, how often two that followed each other were with the same person, of those
-- where both are known (A3), and what is known of the first (A4). Void contacts are none.
CREATE FUNCTION case_course(of_case uuid)
RETURNS TABLE (contacts bigint, handed_on bigint, same_person bigint, self_service_tried boolean, routine_or_exception text)
LANGUAGE sql STABLE AS $$
    SELECT count(*),
           count(*) FILTER (WHERE k.employee_id IS NOT NULL AND k.person_before IS NOT NULL),
           count(*) FILTER (WHERE k.employee_id = k.person_before),
           bool_or(k.self_service_tried) FILTER (WHERE k.place = 1),
           max(k.routine_or_exception) FILTER (WHERE k.place = 1)
    FROM (SELECT c.employee_id, c.self_service_tried, c.routine_or_exception,
            lag(c.employee_id) OVER in_order AS person_before, row_number() OVER in_order AS place
          FROM contact c WHERE c.case_id = of_case AND c.state <> 'VOID'
          WINDOW in_order AS (ORDER BY c.contacted_at, c.external_id)) k
$$;
