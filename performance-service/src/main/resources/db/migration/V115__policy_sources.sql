-- Where the published source of a default is known, it says which and of what year.
UPDATE policy SET source = 'R Wilson (1927), JASA 22: 209-212'
WHERE key = 'standing.interval-level' AND changed_by = 'default';
UPDATE policy SET source = 'R Pearson (1900), Philosophical Magazine 50: 157-175'
WHERE key = 'standing.heterogeneity-level' AND changed_by = 'default';

-- Practice P3. The practice sets no numbers: these are ours.
INSERT INTO policy (key, value, unit, effective_from, source, changed_by, reason) VALUES
    ('awareness.tolerance', 5, 'percentage points', '2000-01-01', 'D our own design choice', 'default', 'practice P3: a stated rate this close to the figure counts as known'),
    ('awareness.answer-within', 14, 'days', '2000-01-01', 'D our own design choice', 'default', 'practice P3: who has not answered within this time counts as not asked');
