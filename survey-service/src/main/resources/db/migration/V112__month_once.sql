-- Two who make the same month at once: the second waits for the first, and then has to see what the first made. A lookup by
-- name may remember that there was nothing; a query does not.
CREATE OR REPLACE FUNCTION ensure_month(day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    month date := date_trunc('month', day)::date;
    part  text := 'response_' || to_char(month, 'YYYY_MM');
BEGIN
    IF to_regclass(part) IS NOT NULL THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('response partitions'));
    IF EXISTS (SELECT FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
               WHERE i.inhparent = 'response'::regclass AND c.relname = part) THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE response INCLUDING ALL)', part);
    EXECUTE format(
        'ALTER TABLE response ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
        part, month::timestamp AT TIME ZONE 'UTC', (month + interval '1 month')::timestamp AT TIME ZONE 'UTC');
END
$$;
