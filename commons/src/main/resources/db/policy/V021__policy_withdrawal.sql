-- A value that was to come and was taken back stays in the trail and never holds. Each level (a center's own, or common)
-- is read as a whole when one of its values is set.
ALTER TABLE policy
    ADD withdrawn_at      timestamptz,
    ADD withdrawn_by      text,
    ADD withdrawal_reason text,
    ADD CONSTRAINT policy_withdrawn_by_somebody CHECK (
        (withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL));
