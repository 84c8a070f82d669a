-- How control charts are drawn (practice C3, P1): defaults for all centers, from before the first response on.
INSERT INTO policy (key, value, unit, effective_from, source, changed_by, reason) VALUES
    ('trend.period.person', 30, 'days', '2000-01-01', 'D our own design choice', 'default', 'practice C3: a point of a person''s chart is a month (30) or a week (7)'),
    ('trend.period.group', 7, 'days', '2000-01-01', 'D our own design choice', 'default', 'practice C3: a point of any other chart is a month (30) or a week (7)'),
    ('trend.years-before', 1, 'years', '2000-01-01', 'D our own design choice', 'default', 'practice C3: a chart begins on the first of January of so many years before, so that its limits stay'),
    ('trend.fewest-answers', 5, 'responses', '2000-01-01', 'R published research', 'default', 'practice F1: a point with fewer answers is put together with the next'),
    ('trend.fewest-points', 8, 'points', '2000-01-01', 'D our own design choice', 'default', 'practice C3: below so many points there is no chart'),
    ('trend.baseline.month', 12, 'points', '2000-01-01', 'D our own design choice', 'default', 'practice C3: so many first months make the limits; 0 is all'),
    ('trend.baseline.week', 20, 'points', '2000-01-01', 'R Montgomery (2009), Introduction to Statistical Quality Control, 20 to 25 samples', 'default', 'practice C3: so many first weeks make the limits; 0 is all'),
    ('trend.overdispersion-level', 0.05, 'share', '2000-01-01', 'R Laney (2002), Quality Engineering 14: 531-537; level our own', 'default', 'practice C3: level of the test whether points vary more than chance makes them'),
    ('trend.rule-1', 1, 'on (1) or off (0)', '2000-01-01', 'R Nelson (1984), Journal of Quality Technology 16: 237-239', 'default', 'practice C3: one point beyond three sigma'),
    ('trend.rule-2', 1, 'on (1) or off (0)', '2000-01-01', 'R Nelson (1984), Journal of Quality Technology 16: 237-239', 'default', 'practice C3: nine in a row on one side'),
    ('trend.rule-3', 1, 'on (1) or off (0)', '2000-01-01', 'R Nelson (1984), Journal of Quality Technology 16: 237-239', 'default', 'practice C3: six in a row rising or falling'),
    ('trend.rule-5', 1, 'on (1) or off (0)', '2000-01-01', 'R Nelson (1984), Journal of Quality Technology 16: 237-239', 'default', 'practice C3: two of three beyond two sigma on one side');
