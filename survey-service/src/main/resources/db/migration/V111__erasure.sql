-- What customers asked to be forgotten, and what was done about it (practice L3). The reference is here only until it is
-- done; what stays is a digest with a key of this installation, which tells nobody else whose it was.
CREATE TABLE erasure_key (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    key      bytea NOT NULL CHECK (length(key) = 32)
);
INSERT INTO erasure_key (key)
    VALUES (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

CREATE TABLE erasure (
    id           uuid PRIMARY KEY,
    center_id    uuid        NOT NULL,
    state        text        NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'DONE')),
    customer     text,
    digest       bytea       NOT NULL,
    reason       text        NOT NULL,
    requested_at timestamptz NOT NULL DEFAULT now(),
    requested_by text        NOT NULL,
    finished_at  timestamptz,
    -- How far it is: the last partition of response that was searched, and whether that was all of them.
    searched     text        NOT NULL DEFAULT '',
    all_searched boolean     NOT NULL DEFAULT false,
    erased       jsonb       NOT NULL DEFAULT '{}',
    CHECK ((state = 'DONE') = (customer IS NULL) AND (state = 'DONE') = (finished_at IS NOT NULL))
);
CREATE INDEX ON erasure (requested_at) WHERE state = 'RUNNING';
CREATE INDEX ON erasure (requested_by);

-- Whoever was erased: what comes later about contacts before that is kept without words and customer.
CREATE TABLE erased_customer (
    center_id uuid        NOT NULL,
    digest    bytea       NOT NULL,
    erased_at timestamptz NOT NULL,
    PRIMARY KEY (center_id, digest)
);

-- Until when contacts are too old for their words or their customers: nothing of that kind is kept any more (until), and
-- what was kept is gone (swept).
CREATE TABLE retention_mark (
    center_id uuid        NOT NULL,
    period    text        NOT NULL CHECK (period IN ('VERBATIM', 'CUSTOMER', 'REJECTIONS', 'DEAD_LETTERS')),
    until     timestamptz NOT NULL,
    swept     timestamptz NOT NULL,
    PRIMARY KEY (center_id, period),
    CHECK (swept <= until)
);

-- Each run that erased something: what became of one end of one period.
CREATE TABLE retention_run (
    center_id uuid        NOT NULL,
    period    text        NOT NULL,
    until     timestamptz NOT NULL,
    ran_at    timestamptz NOT NULL DEFAULT now(),
    erased    jsonb       NOT NULL DEFAULT '{}',
    PRIMARY KEY (center_id, period, until)
);

-- Few rows have a customer: those that people changed, and those that were delivered twice.
CREATE INDEX ON response_history ((before ->> 'customer')) WHERE before ->> 'customer' IS NOT NULL;
CREATE INDEX ON response_history (center_id, contacted_at) WHERE before ->> 'customer' IS NOT NULL
    OR before ->> 'verbatim' IS NOT NULL;
CREATE INDEX ON proposed_correction ((content ->> 'customer')) WHERE content ->> 'customer' IS NOT NULL;

-- The content hash without its second half, which is of words and customer.
CREATE FUNCTION without_words(content_hash bytea) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $$
    SELECT substr(content_hash, 1, 16) || '\x00000000000000000000000000000000'::bytea
$$;

-- Takes words and customer from what was proposed about these responses; only of one customer, if one is named. What
-- differed in nothing else is no proposal any more.
CREATE FUNCTION forget_proposals(responses uuid[], named text) RETURNS void
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    DELETE FROM proposed_correction p USING response_key k
    WHERE p.response_id = ANY (responses) AND (named IS NULL OR p.content ->> 'customer' = named)
      AND k.response_id = p.response_id AND p.state = 'OPEN'
      AND substr(p.content_hash, 1, 16) = substr(k.content_hash, 1, 16);
    DELETE FROM proposed_correction p USING proposed_correction o
    WHERE p.response_id = ANY (responses) AND (named IS NULL OR p.content ->> 'customer' = named)
      AND o.response_id = p.response_id AND (named IS NULL OR o.content ->> 'customer' = named)
      AND without_words(o.content_hash) = without_words(p.content_hash)
      AND (o.state = 'OPEN', o.received_at, o.id) < (p.state = 'OPEN', p.received_at, p.id);
    DELETE FROM proposed_correction p USING proposed_correction o
    WHERE p.response_id = ANY (responses) AND (named IS NULL OR p.content ->> 'customer' = named)
      AND o.response_id = p.response_id AND o.id <> p.id AND o.content_hash = without_words(p.content_hash);
    UPDATE proposed_correction p
    SET content = p.content - '{verbatim,customer}'::text[], content_hash = without_words(p.content_hash)
    WHERE p.response_id = ANY (responses) AND (named IS NULL OR p.content ->> 'customer' = named);
END
$$;

INSERT INTO policy (key, value, unit, effective_from, source, changed_by, reason) VALUES
    ('retention.verbatim', 730, 'days', '2000-01-01',
     'our own design choice; storage limitation: GDPR Article 5(1)(e), 2016', 'installation',
     'Coaching looks back two years at the most; what customers wrote is kept no longer than it is read.'),
    ('retention.customer', 365, 'days', '2000-01-01',
     'our own design choice; storage limitation: GDPR Article 5(1)(e), 2016', 'installation',
     'Who the customer was is needed to ask nobody twice and to find what somebody asks to erase.'),
    ('retention.rejections', 30, 'days', '2000-01-01',
     'our own design choice; storage limitation: GDPR Article 5(1)(e), 2016', 'installation',
     'Rows that could not be read wait this long for whoever repairs the file.'),
    ('retention.dead-letters', 30, 'days', '2000-01-01',
     'our own design choice; storage limitation: GDPR Article 5(1)(e), 2016', 'installation',
     'Deliveries that could not be kept wait this long for whoever repairs them.');
