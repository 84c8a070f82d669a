-- Who does not want to be asked: a digest with a key of this installation, so that it holds on when the customer is
-- forgotten, and names nobody.
CREATE TABLE opt_out (
    center_id uuid        NOT NULL,
    digest    bytea       NOT NULL CHECK (length(digest) = 32),
    since     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (center_id, digest)
);

-- Each draw of contacts to be surveyed (practice M11), with all that is needed to draw again: the seed, the days, and what
-- held then.
CREATE TABLE draw (
    id             uuid PRIMARY KEY,
    center_id      uuid        NOT NULL,
    from_day       date        NOT NULL,
    to_day         date        NOT NULL CHECK (to_day >= from_day),
    algorithm      text        NOT NULL,
    seed           text        NOT NULL CHECK (length(seed) BETWEEN 1 AND 100),
    -- Whether whoever drew chose the seed: one who may try many can choose among their draws.
    seed_chosen    boolean     NOT NULL,
    quota          integer     NOT NULL,
    cooldown_days  integer     NOT NULL,
    within_days    integer     NOT NULL,
    population     bigint      NOT NULL DEFAULT 0,
    eligible       bigint      NOT NULL DEFAULT 0,
    excluded       jsonb       NOT NULL DEFAULT '{}',
    mix            jsonb       NOT NULL DEFAULT '[]',
    drawn          bigint      NOT NULL DEFAULT 0,
    drawn_at       timestamptz NOT NULL,
    -- Null: by itself, at night.
    drawn_by       text,
    CHECK (population >= eligible AND eligible >= drawn)
);
CREATE INDEX ON draw (center_id, drawn_at, id);
CREATE UNIQUE INDEX draw_once_a_night ON draw (center_id, to_day) WHERE drawn_by IS NULL;

-- Who is to be asked about which contact. The customer is here as long as somebody has to be told whom to ask.
CREATE TABLE invitation (
    id                uuid PRIMARY KEY DEFAULT uuidv7(),
    center_id         uuid        NOT NULL,
    draw_id           uuid        NOT NULL REFERENCES draw,
    contact_id        uuid        NOT NULL UNIQUE REFERENCES contact,
    external_id       text        NOT NULL,
    contacted_at      timestamptz NOT NULL,
    contact_day       date        NOT NULL,
    employee_id       uuid        NOT NULL,
    team_id           uuid,
    call_type         text,
    customer_ref      text,
    state             text        NOT NULL DEFAULT 'DRAWN'
        CHECK (state IN ('DRAWN', 'SENT', 'ANSWERED', 'EXPIRED', 'CANCELLED')),
    cancelled_because text CHECK (cancelled_because IN ('OPTED_OUT', 'ERASED', 'CONTACT_CHANGED')),
    drawn_at          timestamptz NOT NULL,
    -- The end of the last business day on which to ask and to answer in time.
    due_at            timestamptz NOT NULL,
    sent_at           timestamptz,
    answered_at       timestamptz,
    response_id       uuid,
    late              boolean,
    closed_at         timestamptz,
    CHECK ((state = 'CANCELLED') = (cancelled_because IS NOT NULL)),
    CHECK ((state = 'ANSWERED') = (answered_at IS NOT NULL)),
    CHECK ((state = 'ANSWERED') = (late IS NOT NULL)),
    CHECK (state <> 'SENT' OR sent_at IS NOT NULL)
);
CREATE INDEX ON invitation (state, id);
CREATE INDEX ON invitation (draw_id, id);
CREATE INDEX ON invitation (center_id, contact_day);
CREATE INDEX ON invitation (center_id, customer_ref, drawn_at) WHERE customer_ref IS NOT NULL;
CREATE INDEX ON invitation (employee_id, contact_day);
CREATE INDEX ON invitation (due_at) WHERE state IN ('DRAWN', 'SENT');

-- The n-th day from Monday to Friday after a day.
CREATE FUNCTION business_day_after(day date, n integer) RETURNS date
LANGUAGE sql IMMUTABLE AS $$
    SELECT d::date FROM generate_series(day + 1, day + 7 + n * 2, interval '1 day') AS d
    WHERE extract(isodow FROM d) < 6 ORDER BY d OFFSET n - 1 LIMIT 1
$$;

-- The first 32 bits of a hash as a number in [0, 1).
CREATE FUNCTION as_share(hash bytea) RETURNS double precision
LANGUAGE sql IMMUTABLE AS $$
    SELECT (get_byte(hash, 0) * 16777216.0::float8 + get_byte(hash, 1) * 65536 + get_byte(hash, 2) * 256 + get_byte(hash, 3))
        / 4294967296.0::float8
$$;

INSERT INTO policy (key, value, unit, effective_from, source, changed_by, reason) VALUES
    ('sampling.quota-csr', 5, 'invitations', '2000-01-01', 'published research on call center surveys (practice M11)', 'default',
     'M11: five a month are asked for of each CSR; where few answer, a center asks more.'),
    ('sampling.goal-csr', 5, 'responses', '2000-01-01', 'published research on call center surveys (practice M11)', 'default',
     'M11: responses of each CSR a month.'),
    ('sampling.goal-center', 400, 'responses', '2000-01-01', 'published research on call center surveys (practice M11)', 'default',
     'M11: responses of a center in a reporting period.'),
    ('sampling.within', 1, 'business days', '2000-01-01', 'published research on call center surveys (practice M11)', 'default',
     'M11: a customer is surveyed within one business day of the contact; later answers are kept and flagged.'),
    ('sampling.cooldown', 30, 'days', '2000-01-01', 'our own design choice', 'default',
     'M11: a customer is not asked again within a cool-down.'),
    ('sampling.nightly', 0, 'switch', '2000-01-01', 'our own design choice', 'default',
     'M11: 1 where the contacts of each day are drawn by themselves in the night after it.'),
    ('sampling.late-answers', 90, 'days', '2000-01-01', 'our own design choice', 'default',
     'M11: so long after its contact an answer is still taken for one to its invitation.'),
    ('sampling.outlier-level', 0.05, 'share', '2000-01-01', 'conventional level of a test (R. A. Fisher, 1925)', 'default',
     'M11: the chance, for all CSRs of a period together, that a rate of answers is flagged where none differs.'),
    ('figures.interval-level', 0.95, 'share', '2000-01-01', 'published research (practice F1)', 'default',
     'F1: level of the intervals of this service''s figures.'),
    ('figures.shown-from', 5, 'answers', '2000-01-01', 'published research (practice F1)', 'default',
     'F1: from so many a rate is shown; below it is counted.'),
    ('resolution.window', 30, 'days', '2000-01-01', 'our own design choice', 'default',
     'M3: a customer who does not come back about the same reason for so long counts as resolved.');
