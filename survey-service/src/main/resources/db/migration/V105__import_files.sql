-- Files of lines as well as tables, tried out as well as kept, canceled, with their size, and given up for good when an
-- import dies over and over at the same place.
ALTER TABLE import_job
    ADD COLUMN format     text    NOT NULL DEFAULT 'CSV' CHECK (format IN ('CSV', 'NDJSON')),
    ADD COLUMN dry_run    boolean NOT NULL DEFAULT false,
    ADD COLUMN bytes      bigint  NOT NULL DEFAULT 0 CHECK (bytes >= 0),
    ADD COLUMN bytes_read bigint  NOT NULL DEFAULT 0 CHECK (bytes_read >= 0),
    ADD COLUMN attempts   integer NOT NULL DEFAULT 0,
    DROP CONSTRAINT import_job_state_check,
    ADD CONSTRAINT import_job_state_check CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELED'));
