CREATE TABLE eligibility_override (
    id          uuid PRIMARY KEY,
    employee_id uuid        NOT NULL REFERENCES employee,
    opportunity text        NOT NULL,
    approver    text        NOT NULL,
    reason      text        NOT NULL,
    approved_at timestamptz NOT NULL,
    expires_on  date        NOT NULL
);
CREATE INDEX ON eligibility_override (employee_id, opportunity);

INSERT INTO policy (key, value, unit, effective_from, source, changed_by, reason) VALUES
    ('eligibility.tenure-outside-center', 24, 'months', '2000-01-01', 'S0 career development', 'default', 'practice K2: at least 24 months in the CSR job to move outside the center'),
    ('eligibility.tenure-outside-center-preferred', 36, 'months', '2000-01-01', 'S0 career development', 'default', 'practice K2: 36 months are preferred'),
    ('eligibility.lowest-quartile', 2, 'quartile', '2000-01-01', 'S0 career development', 'default', 'practice K2: only quartiles 1 and 2 for any advancement or development opportunity'),
    ('eligibility.lowest-quartile-lateral', 2, 'quartile', '2000-01-01', 'S0 career development', 'default', 'practice K2: quartile 3 only if policy says so for lateral moves; quartile 4 never');
