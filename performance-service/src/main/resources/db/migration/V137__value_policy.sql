-- What a point of FCR is worth until a center sets its own (practice M10). The unit begins with the currency.
INSERT INTO policy (key, value, unit, effective_from, source, changed_by, reason) VALUES
    ('value.fcr-point', 286000, 'USD a year', '2000-01-01', 'S3 performance management', 'default', 'practice M10: one point of FCR to the average center');
