-- How a source's files are read can be corrected; the audit keeps what was before.
ALTER TABLE source ADD COLUMN revision bigint NOT NULL DEFAULT 1 CHECK (revision > 0);
