-- The ledger keeps what coding says of a response as well, and sums are kept where they are read: of each person by month,
-- of everything else by day. Nothing of this can be made from what was kept before, so the feed is read from its begin.
DROP TABLE tally;
DROP TABLE counted_response;
DELETE FROM feed_position WHERE feed = 'survey';

-- What survey-service said of each response, as it was applied (practice M8). A response of a center that is not known
-- yet waits here without a day, and counts from the moment that its center's zone is known. A correction may name another
-- center than the revision before: the id leads.
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
    contacts         integer CHECK (contacts >= 1),
    source_of_error  text CHECK (source_of_error IN ('CSR', 'ORGANIZATION', 'CUSTOMER')),
    will_or_skill    text CHECK (will_or_skill IN ('WILL', 'SKILL')),
    repeat_reason    text,
    PRIMARY KEY (id, center_id)
);
-- Whatever is asked of the ledger is asked for days; those of one person are probed day by day.
CREATE INDEX ON counted_response (center_id, day, employee_id);

-- Sums of the ledger by the attribution frozen with each response, in days and months of the center's zone. Rows that count
-- nothing are deleted. A person's days at the edges of a window are read from the ledger: few, whatever its length.
CREATE TABLE month_tally (
    center_id            uuid    NOT NULL,
    month                date    NOT NULL CHECK (extract(day FROM month) = 1),
    employee_id          uuid    NOT NULL,
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
    -- Of the answers that are a no, those coded ORGANIZATION or CUSTOMER (practice M7).
    csat_center_excused  integer NOT NULL,
    csat_csr_excused     integer NOT NULL,
    resolved_excused     integer NOT NULL,
    fcr_excused          integer NOT NULL,
    continues_excused    integer NOT NULL,
    world_class_call_excused integer NOT NULL,
    -- Resolved after two or more contacts (practice M5).
    resolved_later       integer NOT NULL,
    -- As coded (practice M6).
    error_csr            integer NOT NULL,
    error_organization   integer NOT NULL,
    error_customer       integer NOT NULL,
    will                 integer NOT NULL,
    skill                integer NOT NULL,
    PRIMARY KEY (center_id, month, employee_id),
    CONSTRAINT csat_center CHECK (csat_center_yes >= 0 AND csat_center_excused >= 0
        AND csat_center_yes + csat_center_excused <= csat_center_n AND csat_center_n <= responses),
    CONSTRAINT csat_csr CHECK (csat_csr_yes >= 0 AND csat_csr_excused >= 0
        AND csat_csr_yes + csat_csr_excused <= csat_csr_n AND csat_csr_n <= responses),
    CONSTRAINT resolved CHECK (resolved_yes >= 0 AND resolved_excused >= 0
        AND resolved_yes + resolved_excused <= resolved_n AND resolved_n <= responses),
    CONSTRAINT fcr CHECK (fcr_yes >= 0 AND fcr_excused >= 0 AND fcr_yes + fcr_excused <= fcr_n
        AND fcr_n <= resolved_n AND fcr_yes <= resolved_yes),
    CONSTRAINT continues CHECK (continues_yes >= 0 AND continues_excused >= 0
        AND continues_yes + continues_excused <= continues_n AND continues_n <= responses),
    CONSTRAINT world_class_call CHECK (world_class_call_yes >= 0 AND world_class_call_excused >= 0
        AND world_class_call_yes + world_class_call_excused <= world_class_call_n
        AND world_class_call_yes <= resolved_yes AND world_class_call_n <= resolved_n),
    CONSTRAINT resolved_later CHECK (resolved_later BETWEEN 0 AND resolved_yes),
    CONSTRAINT coded CHECK (error_csr >= 0 AND error_organization >= 0 AND error_customer >= 0
        AND error_csr + error_organization + error_customer <= responses
        AND will >= 0 AND skill >= 0 AND will + skill <= responses)
) WITH (fillfactor = 80);

CREATE TABLE day_tally (
    LIKE month_tally INCLUDING CONSTRAINTS INCLUDING COMMENTS
) WITH (fillfactor = 80);
ALTER TABLE day_tally DROP COLUMN month, DROP COLUMN employee_id,
    ADD COLUMN kind text NOT NULL CHECK (kind IN ('SUPERVISOR', 'TEAM', 'LINE_OF_BUSINESS', 'CALL_TYPE', 'CENTER')),
    -- The id of a team or supervisor, the name of a call type or line of business, empty for the center.
    ADD COLUMN subject text NOT NULL,
    ADD COLUMN day date NOT NULL,
    ADD CHECK ((kind = 'CENTER') = (subject = '')),
    ADD PRIMARY KEY (center_id, kind, subject, day);

-- How often each reason for calling again was coded, by day, of the same subjects and of people.
CREATE TABLE reason_tally (
    center_id uuid    NOT NULL,
    kind      text    NOT NULL CHECK (kind IN ('EMPLOYEE', 'SUPERVISOR', 'TEAM', 'LINE_OF_BUSINESS', 'CALL_TYPE', 'CENTER')),
    subject   text    NOT NULL,
    day       date    NOT NULL,
    reason    text    NOT NULL,
    responses integer NOT NULL CHECK (responses > 0),
    CHECK ((kind = 'CENTER') = (subject = '')),
    PRIMARY KEY (center_id, kind, subject, day, reason)
) WITH (fillfactor = 80);
