-- Standings as they were made (practice F7). An edition from 1 on stays what it is; edition 0 is that of a day that has not
-- ended, and gives way to the next.
CREATE TABLE standing_snapshot (
    center_id      uuid        NOT NULL,
    id             uuid        NOT NULL,
    number         bigint      GENERATED ALWAYS AS IDENTITY,
    day            date        NOT NULL,
    edition        integer     NOT NULL CHECK (edition >= 0),
    from_day       date        NOT NULL CHECK (from_day <= day),
    zone           text        NOT NULL,
    method         text        NOT NULL,
    policy_version text        NOT NULL,
    -- The policy values that decided, so that it can be made again.
    rules          jsonb       NOT NULL,
    population     integer     NOT NULL,
    center_yes     bigint      NOT NULL,
    center_answers bigint      NOT NULL CHECK (center_yes BETWEEN 0 AND center_answers),
    -- Of what the center's tallies were then; only today's is compared with what they are.
    version        bigint      NOT NULL,
    origin         text        NOT NULL CHECK (origin IN ('NIGHT', 'READ', 'DEMAND')),
    reason         text,
    made_by        text,
    made_at        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (center_id, id),
    UNIQUE (center_id, day, edition)
);
CREATE INDEX ON standing_snapshot (id);

CREATE TABLE standing_group (
    center_id       uuid    NOT NULL,
    snapshot_id     uuid    NOT NULL,
    position        text    NOT NULL,
    population      integer NOT NULL,
    comparable      integer NOT NULL,
    state           text    NOT NULL CHECK (state IN ('INSUFFICIENT_DATA', 'NOT_DISTINGUISHABLE', 'RANKED')),
    test_method     text,
    test_statistic  double precision,
    test_freedom    integer,
    p_value    double precision,
    test_replicates integer,
    prior_mean      double precision,
    prior_precision double precision,
    seed            bigint  NOT NULL,
    yes             bigint  NOT NULL,
    answers         bigint  NOT NULL,
    excused         bigint  NOT NULL,
    PRIMARY KEY (center_id, snapshot_id, position),
    FOREIGN KEY (center_id, snapshot_id) REFERENCES standing_snapshot ON DELETE CASCADE
);

-- In the order of a list: group after group, by rank where there are ranks.
CREATE TABLE standing_member (
    center_id       uuid     NOT NULL,
    snapshot_id     uuid     NOT NULL,
    ordinal         integer  NOT NULL,
    employee_id     uuid     NOT NULL,
    position        text     NOT NULL,
    team_id         uuid,
    supervisor_id   uuid,
    state           text     NOT NULL CHECK (state IN ('INSUFFICIENT_DATA', 'NOT_DISTINGUISHABLE', 'RANKED')),
    yes             bigint   NOT NULL,
    answers         bigint   NOT NULL,
    excused         bigint   NOT NULL,
    observed        bigint,
    expected        double precision,
    ratio_low       double precision,
    ratio_high      double precision,
    reference       double precision,
    shrunken        double precision,
    shrunken_low    double precision,
    shrunken_high   double precision,
    rank            double precision,
    quartile        integer  CHECK (quartile BETWEEN 1 AND 4),
    first_odds      double precision,
    second_odds     double precision,
    third_odds      double precision,
    fourth_odds     double precision,
    bottom_odds     double precision,
    PRIMARY KEY (center_id, snapshot_id, ordinal),
    FOREIGN KEY (center_id, snapshot_id) REFERENCES standing_snapshot ON DELETE CASCADE,
    CHECK ((state = 'RANKED') = (rank IS NOT NULL)),
    CHECK (yes >= 0 AND excused >= 0 AND yes + excused <= answers)
);
CREATE UNIQUE INDEX ON standing_member (center_id, employee_id, snapshot_id);

-- The nil UUID as team is the center as a whole.
CREATE TABLE standing_gap (
    center_id       uuid    NOT NULL,
    snapshot_id     uuid    NOT NULL,
    team_id         uuid    NOT NULL,
    metric          text    NOT NULL CHECK (metric IN ('CSAT_CSR', 'RESOLUTION', 'FCR')),
    units           integer NOT NULL,
    each            integer NOT NULL,
    top_yes         bigint  NOT NULL,
    top_answers     bigint  NOT NULL,
    bottom_yes      bigint  NOT NULL,
    bottom_answers  bigint  NOT NULL,
    spread          boolean NOT NULL,
    shrunken_top    double precision NOT NULL,
    shrunken_bottom double precision NOT NULL,
    low             double precision NOT NULL,
    high            double precision NOT NULL,
    PRIMARY KEY (center_id, snapshot_id, team_id, metric),
    FOREIGN KEY (center_id, snapshot_id) REFERENCES standing_snapshot ON DELETE CASCADE
);

CREATE FUNCTION standing_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A standing stays what it was' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER stays BEFORE UPDATE ON standing_snapshot FOR EACH ROW EXECUTE FUNCTION standing_stays();
CREATE TRIGGER stays BEFORE UPDATE ON standing_group FOR EACH ROW EXECUTE FUNCTION standing_stays();
CREATE TRIGGER stays BEFORE UPDATE ON standing_member FOR EACH ROW EXECUTE FUNCTION standing_stays();
CREATE TRIGGER stays BEFORE UPDATE ON standing_gap FOR EACH ROW EXECUTE FUNCTION standing_stays();
CREATE TRIGGER kept BEFORE DELETE ON standing_snapshot FOR EACH ROW WHEN (OLD.edition > 0)
    EXECUTE FUNCTION standing_stays();

-- Which replica does the work of standings that one of them does.
CREATE TABLE standing_work (
    name        text PRIMARY KEY,
    lease_owner text        NOT NULL,
    lease_until timestamptz NOT NULL
);
