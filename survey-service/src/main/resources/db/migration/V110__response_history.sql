-- What became of each response, one row for each revision but the first, which is the response's own reception: what was
-- done, by whom and why, and what it was before (practice M8). The state before is a row of response as it was, without
-- what was null; where only the roster changed it, what is shown of a response that waits is enough.
CREATE TABLE response_history (
    response_id  uuid        NOT NULL,
    revision     integer     NOT NULL CHECK (revision > 1),
    center_id    uuid        NOT NULL,
    contacted_at timestamptz NOT NULL,
    what         text        NOT NULL CHECK (what IN ('ATTRIBUTED', 'REASSIGNED', 'VOIDED', 'RESTORED', 'CORRECTED')),
    at           timestamptz NOT NULL DEFAULT now(),
    -- Null: the roster did.
    changed_by   text,
    reason       text,
    before       jsonb       NOT NULL,
    PRIMARY KEY (response_id, revision),
    CHECK ((what = 'ATTRIBUTED') = (changed_by IS NULL) AND (what = 'ATTRIBUTED') = (reason IS NULL))
);
CREATE INDEX ON response_history ((before ->> 'employee_id')) WHERE before ->> 'employee_id' IS NOT NULL;
CREATE INDEX ON response_history (changed_by) WHERE changed_by IS NOT NULL;

-- Whose contact it was, was decided by a person: what the roster says later does not matter to it.
ALTER TABLE response ADD COLUMN by_hand boolean NOT NULL DEFAULT false;

-- Who waits, for a list that costs what waits and not what is kept.
CREATE INDEX ON response (center_id, agent, source_id, waiting_reason, contacted_at) WHERE state = 'WAITING';

-- A change of many responses may say in which order they are told.
CREATE OR REPLACE FUNCTION response_tells() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    NEW.changed_xid := pg_current_xact_id();
    IF NEW.changed_id = OLD.changed_id THEN
        NEW.changed_id := nextval('response_change');
    END IF;
    NEW.changed_at := now();
    RETURN NEW;
END
$$;

-- Content that an accepted proposal replaced: nobody needs to be asked about it again when its file is imported again.
ALTER TABLE proposed_correction DROP CONSTRAINT proposed_correction_state_check;
ALTER TABLE proposed_correction ADD CONSTRAINT proposed_correction_state_check
    CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED', 'REPLACED'));
CREATE INDEX ON proposed_correction (center_id, state, received_at, id);
