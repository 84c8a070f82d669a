INSERT INTO policy (key, value, unit, effective_from, source, changed_by, reason) VALUES
    ('standing.score', 1, 'score', '2000-01-01', 'D own design', 'default', 'practice M7: 1 ranks on all responses, 2 on those the CSR could control'),
    ('standing.snapshot-hour', 3, 'hour', '2000-01-01', 'D own design', 'default', 'practice F7: from this hour of the center''s day on the standing of the day before is made'),
    ('gap.units-from', 4, 'units', '2000-01-01', 'D own design', 'default', 'practice F5: fewest persons or teams that have a best and a worst');
