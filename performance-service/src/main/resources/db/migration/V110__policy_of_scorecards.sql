-- Other people of a team, for whether figures of the rest of it would be those of single people.
CREATE INDEX ON roster_assignment (team_id);

INSERT INTO policy (key, value, unit, effective_from, source, changed_by, reason) VALUES
    ('defection.fcr', 0.05, 'share', '2000-01-01', 'R published research', 'default', 'practice M5: customers who leave after a resolution on the first contact'),
    ('defection.later', 0.09, 'share', '2000-01-01', 'R published research', 'default', 'practice M5: customers who leave after a resolution on the second or a later contact'),
    ('defection.unresolved', 0.25, 'share', '2000-01-01', 'R published research', 'default', 'practice M5: customers who leave after a call that was not resolved'),
    ('benchmark.error.csr', 0.38, 'share', '2000-01-01', 'S3 performance management', 'default', 'practice M6: share of the errors that are the CSR''s'),
    ('benchmark.error.organization', 0.49, 'share', '2000-01-01', 'S3 performance management', 'default', 'practice M6: share of the errors that are the organization''s'),
    ('benchmark.error.customer', 0.13, 'share', '2000-01-01', 'S3 performance management', 'default', 'practice M6: share of the errors that are the customer''s'),
    ('comparison.people-from', 5, 'people', '2000-01-01', 'D own design', 'default', 'practice L2: other people from whom on a CSR is shown the rest of a team or center');
