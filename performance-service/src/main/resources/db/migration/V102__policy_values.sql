-- The defaults of practice F1-F3 and M9 for all centers, from before the first response on.
INSERT INTO policy (key, value, unit, effective_from, source, changed_by, reason) VALUES
    ('standing.shown-from', 5, 'responses', '2000-01-01', 'R published research', 'default', 'practice F1: a rate is shown from this many answers'),
    ('standing.ranked-from', 25, 'responses', '2000-01-01', 'R published research', 'default', 'practice F1: a person is ranked from this many answers'),
    ('standing.window', 180, 'days', '2000-01-01', 'R published research', 'default', 'practice F1: length of the rolling window'),
    ('standing.interval-level', 0.95, 'share', '2000-01-01', 'R published research', 'default', 'practice F1: level of every interval'),
    ('standing.heterogeneity-level', 0.05, 'share', '2000-01-01', 'R published research', 'default', 'practice F2: level of the test whether peers differ'),
    ('standing.quartiles-from', 8, 'people', '2000-01-01', 'S0 career development', 'default', 'practice F3: smallest peer group that has quartiles'),
    ('standing.bottom-share', 0.15, 'share', '2000-01-01', 'S0 career development', 'default', 'practice F3: the share of a peer group that is called the bottom'),
    ('benchmark.fcr.average', 0.72, 'share', '2000-01-01', 'S3 performance management', 'default', 'practice M9: the average center'),
    ('benchmark.fcr.world-class', 0.80, 'share', '2000-01-01', 'S3 performance management', 'default', 'practice M9: world class'),
    ('benchmark.resolution.average', 0.88, 'share', '2000-01-01', 'S0 career development', 'default', 'practice M9: the average center'),
    ('benchmark.resolution.world-class', 0.95, 'share', '2000-01-01', 'S1 training', 'default', 'practice M9: world class'),
    ('benchmark.csat.world-class', 0.85, 'share', '2000-01-01', 'S3 performance management', 'default', 'practice M9: world class'),
    ('benchmark.world-class-call.certificate', 0.85, 'share', '2000-01-01', 'S3 performance management', 'default', 'practice M9: world class certificate');
