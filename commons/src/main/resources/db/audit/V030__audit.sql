-- Who did or read what, of whom, when and why. An entry commits with the change it tells of, or before the answer that
-- shows figures. Nothing here is ever changed; the chain of seals shows when it was nevertheless.
CREATE TABLE audit_entry (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid            xid8        NOT NULL DEFAULT pg_current_xact_id(),
    at             timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor          text        NOT NULL,
    actor_employee uuid,
    client         text,
    roles          text[]      NOT NULL,
    operation      text        NOT NULL,
    method         text        NOT NULL,
    path           text        NOT NULL,
    outcome        text        NOT NULL CHECK (outcome IN ('CHANGED', 'READ', 'REFUSED')),
    -- Null where it was not known yet: the entry of a change is written before its answer.
    status         smallint,
    people         uuid[]      NOT NULL,
    center_id      uuid,
    reason         text,
    correlation_id text,
    detail         jsonb
);
CREATE INDEX ON audit_entry (xid, id);
CREATE INDEX ON audit_entry (at, id);
CREATE INDEX ON audit_entry (actor, at, id);
CREATE INDEX ON audit_entry (operation, at, id);
CREATE INDEX ON audit_entry (actor_employee, at, id) WHERE actor_employee IS NOT NULL;
CREATE INDEX ON audit_entry (correlation_id) WHERE correlation_id IS NOT NULL;

-- The entries by person, newest last, so that reading one's own costs what is read.
CREATE TABLE audit_person (
    employee_id uuid        NOT NULL,
    at          timestamptz NOT NULL,
    id          bigint      NOT NULL,
    PRIMARY KEY (employee_id, at, id)
);

CREATE FUNCTION audit_list_people() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO audit_person (employee_id, at, id)
    SELECT DISTINCT person, NEW.at, NEW.id FROM unnest(NEW.people) AS person;
    RETURN NULL;
END
$$;
CREATE TRIGGER audit_list_people AFTER INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_list_people();

-- The chain: each hash is that of the hash before it followed by the canonical form of its entry.
CREATE TABLE audit_seal (
    seq      bigint PRIMARY KEY,
    xid      xid8   NOT NULL,
    entry_id bigint NOT NULL UNIQUE,
    hash     bytea  NOT NULL CHECK (length(hash) = 32)
);

CREATE FUNCTION audit_refuse() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_person
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
