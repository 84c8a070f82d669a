-- What survey-service said of each response, as it was applied (practice M8). A response of a center that is not known
-- yet waits here without a day, and counts from the moment that its center's zone is known.
CREATE TABLE counted_response (
    center_id        uuid        NOT NULL,
    id               uuid        NOT NULL,
    revision         bigint      NOT NULL,
    state            text        NOT NULL CHECK (state IN ('COUNTED', 'WAITING', 'VOID')),
    contacted_at     timestamptz NOT NULL,
    day              date,
    employee_id      uuid,
    team_id          uuid,
    supervisor_id    uuid,
    position         text,
    call_type        text,
    line_of_business text,
    -- Null is "not answered", which leaves the denominator (practice M4).
    csat_center      boolean,
    csat_csr         boolean,
    resolved         boolean,
    fcr              boolean,
    continues        boolean,
    world_class_call boolean,
    PRIMARY KEY (center_id, id)
);
-- By itself too: a correction may name another center than the revision before.
CREATE INDEX ON counted_response (id);

-- The sum of the ledger by day of the center and by the attribution frozen with each response. Whatever is unknown is the
-- nil UUID or the empty text, so that the key is whole. Rows that count nothing are deleted.
CREATE TABLE tally (
    center_id            uuid    NOT NULL,
    day                  date    NOT NULL,
    employee_id          uuid    NOT NULL,
    team_id              uuid    NOT NULL,
    supervisor_id        uuid    NOT NULL,
    position             text    NOT NULL,
    call_type            text    NOT NULL,
    line_of_business     text    NOT NULL,
    responses            integer NOT NULL CHECK (responses > 0),
    csat_center_yes      integer NOT NULL,
    csat_center_n        integer NOT NULL,
    csat_csr_yes         integer NOT NULL,
    csat_csr_n           integer NOT NULL,
    resolved_yes         integer NOT NULL,
    resolved_n           integer NOT NULL,
    fcr_yes              integer NOT NULL,
    fcr_n                integer NOT NULL,
    continues_yes        integer NOT NULL,
    continues_n          integer NOT NULL,
    world_class_call_yes integer NOT NULL,
    world_class_call_n   integer NOT NULL,
    PRIMARY KEY (center_id, day, employee_id, team_id, supervisor_id, position, call_type, line_of_business),
    CHECK (csat_center_yes BETWEEN 0 AND csat_center_n AND csat_center_n <= responses),
    CHECK (csat_csr_yes BETWEEN 0 AND csat_csr_n AND csat_csr_n <= responses),
    CHECK (resolved_yes BETWEEN 0 AND resolved_n AND resolved_n <= responses),
    CHECK (fcr_yes BETWEEN 0 AND fcr_n AND fcr_n <= resolved_n AND fcr_yes <= resolved_yes),
    CHECK (continues_yes BETWEEN 0 AND continues_n AND continues_n <= responses),
    CHECK (world_class_call_yes BETWEEN 0 AND world_class_call_n AND world_class_call_yes <= resolved_yes)
);
CREATE INDEX ON tally (center_id, employee_id, day);
CREATE INDEX ON tally (center_id, team_id, day);

-- Events that could not be read: set aside with the reason, so that they block nothing and are not lost.
CREATE TABLE unreadable_event (
    feed     text        NOT NULL,
    event_id text        NOT NULL,
    type     text        NOT NULL,
    data     jsonb,
    reason   text        NOT NULL,
    at       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (feed, event_id)
);
