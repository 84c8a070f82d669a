-- What customers asked to be forgotten, and what was done about it (practice L3). The reference is here only until it is
-- done; what stays is a digest with a key of this installation, which tells nobody else whose it was.
CREATE TABLE erasure_key (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    key      bytea NOT NULL CHECK (length(key) = 32),
    -- The key as HMAC (RFC 2104) wants it for its two rounds of SHA-256.
    inner_pad bytea CHECK (length(inner_pad) = 64),
    outer_pad bytea CHECK (length(outer_pad) = 64)
);
INSERT INTO erasure_key (key)
    VALUES (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
UPDATE erasure_key SET
    inner_pad = (SELECT string_agg(set_byte('\x00', 0, (CASE WHEN i < 32 THEN get_byte(key, i) ELSE 0 END) # 54), '' ORDER BY i)
                 FROM generate_series(0, 63) AS i),
    outer_pad = (SELECT string_agg(set_byte('\x00', 0, (CASE WHEN i < 32 THEN get_byte(key, i) ELSE 0 END) # 92), '' ORDER BY i)
                 FROM generate_series(0, 63) AS i);

CREATE FUNCTION erasure_digest(customer text) RETURNS bytea
LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT sha256(outer_pad || sha256(inner_pad || convert_to(customer, 'UTF8'))) FROM erasure_key
$$;

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

-- A row of a file that is imported later and cannot be read says nothing either, if one of its cells names such a customer.
CREATE FUNCTION forget_rejection() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (
        SELECT FROM import_job j JOIN source s ON s.id = j.source_id
        JOIN erased_customer e ON e.center_id = s.center_id
        WHERE j.id = NEW.import_id AND e.digest IN (
            SELECT erasure_digest(btrim(cell, E' \t\r\n'))
            FROM (SELECT regexp_split_to_table(NEW.raw, E'[;,|\t"]')
                  UNION
                  SELECT replace(quoted[1], '""', '"') FROM regexp_matches(NEW.raw, '"((?:[^"]|"")*)"', 'g') AS quoted) AS c (cell)
            WHERE btrim(cell, E' \t\r\n') <> ''))
    THEN
        NEW.raw := '';
        NEW.message := 'Erased at the customer''s request.';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER forget_rejection BEFORE INSERT ON import_rejection FOR EACH ROW EXECUTE FUNCTION forget_rejection();

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
