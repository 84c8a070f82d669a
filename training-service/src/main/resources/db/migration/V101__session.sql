-- Trusted: the owner of a database may create it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE session (
    id         uuid PRIMARY KEY,
    center_id  uuid        NOT NULL REFERENCES roster_center,
    title      text        NOT NULL CONSTRAINT session_has_a_title CHECK (length(title) BETWEEN 1 AND 200),
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    location   text,
    trainer_id uuid REFERENCES roster_employee,
    capacity   integer     NOT NULL CONSTRAINT session_never_has_more_than_five_seats CHECK (capacity BETWEEN 1 AND 5),
    state      text        NOT NULL CONSTRAINT session_is_planned_or_canceled CHECK (state IN ('PLANNED', 'CANCELED')),
    planned_by text        NOT NULL,
    changed_at timestamptz NOT NULL,
    version    bigint      NOT NULL,
    CONSTRAINT session_ends_after_it_begins CHECK (ends_at > starts_at),
    -- What a seat repeats of its session, so that its own rules can rest on it.
    CONSTRAINT session_as_its_seats_know_it UNIQUE (id, state, capacity, starts_at, ends_at)
);
CREATE INDEX ON session (center_id, starts_at, id);
CREATE INDEX ON session (starts_at, id);

-- Never more than five (practice T3), whoever writes: five numbers, each once in its session, none above the session's
-- capacity. The repeated columns follow the session by themselves; a change that its seats forbid is refused.
CREATE TABLE seat (
    session_id    uuid        NOT NULL,
    number        integer     NOT NULL CONSTRAINT seat_number_is_one_to_five CHECK (number BETWEEN 1 AND 5),
    employee_id   uuid        NOT NULL REFERENCES roster_employee,
    session_state text        NOT NULL CONSTRAINT seat_is_in_a_planned_session CHECK (session_state = 'PLANNED'),
    capacity      integer     NOT NULL,
    starts_at     timestamptz NOT NULL,
    ends_at       timestamptz NOT NULL,
    given_at      timestamptz NOT NULL DEFAULT now(),
    given_by      text        NOT NULL,
    PRIMARY KEY (session_id, number),
    CONSTRAINT one_seat_each UNIQUE (session_id, employee_id),
    CONSTRAINT seat_is_within_the_capacity CHECK (number <= capacity),
    CONSTRAINT seat_follows_its_session FOREIGN KEY (session_id, session_state, capacity, starts_at, ends_at)
        REFERENCES session (id, state, capacity, starts_at, ends_at) ON UPDATE CASCADE,
    CONSTRAINT nobody_sits_in_two_sessions_at_a_time
        EXCLUDE USING gist (employee_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
);

CREATE TABLE waiting (
    session_id  uuid        NOT NULL REFERENCES session,
    employee_id uuid        NOT NULL REFERENCES roster_employee,
    place       bigint GENERATED ALWAYS AS IDENTITY,
    since       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (session_id, employee_id)
);
CREATE INDEX ON waiting (session_id, place);

-- A creating request that is repeated with its Idempotency-Key finds what it made.
CREATE TABLE idempotency_key (
    caller       text        NOT NULL,
    key          text        NOT NULL,
    request_hash text        NOT NULL,
    session_id   uuid        NOT NULL REFERENCES session DEFERRABLE INITIALLY DEFERRED,
    used_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, key)
);

-- Policy can lower the five; nothing can raise it.
ALTER TABLE policy ADD CONSTRAINT sessions_never_have_more_than_five_seats
    CHECK (key <> 'training.session.most-seats' OR (value BETWEEN 1 AND 5 AND value = trunc(value)));

INSERT INTO policy (key, value, unit, effective_from, source, changed_by, reason) VALUES
    ('training.session.most-seats', 5, 'seats', '2000-01-01', 'S1 training', 'default', 'practice T3: never more than five CSRs in a session');
