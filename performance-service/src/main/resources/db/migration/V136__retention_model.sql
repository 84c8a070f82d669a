-- Models of who continues to do business (practice M12). Each fit is kept with all that it was made of, as counts of answers
-- that are alike, so that it can be made again; no row changes.
CREATE TABLE retention_model (
    center_id      uuid        NOT NULL,
    id             uuid        NOT NULL,
    fitted_at      timestamptz NOT NULL,
    from_day       date        NOT NULL,
    to_day         date        NOT NULL CHECK (to_day >= from_day),
    zone           text        NOT NULL,
    state          text        NOT NULL CHECK (state IN ('PREDICTS', 'NO_BETTER_THAN_AVERAGE', 'NOT_ENOUGH_DATA')),
    -- How often each combination of answers occurred, and how many of those continue.
    sample         jsonb       NOT NULL,
    predictors     text[]      NOT NULL,
    coefficients   jsonb,
    covariance     jsonb,
    held_out       jsonb,
    ridge          double precision NOT NULL CHECK (ridge >= 0),
    method         text        NOT NULL,
    policy_version text        NOT NULL,
    PRIMARY KEY (center_id, id),
    CHECK ((state = 'NOT_ENOUGH_DATA') = (coefficients IS NULL)),
    CHECK ((coefficients IS NULL) = (covariance IS NULL) AND (coefficients IS NULL) = (held_out IS NULL))
);
CREATE INDEX ON retention_model (center_id, fitted_at DESC, id DESC);

INSERT INTO policy (key, value, unit, effective_from, source, changed_by, reason) VALUES
    ('retention.window', 365, 'days', '2000-01-01', 'D our own design choice', 'default', 'practice M12: days whose responses a model is fitted to'),
    ('retention.fewest-responses', 200, 'responses', '2000-01-01', 'D our own design choice', 'default', 'practice M12: below so many complete responses nothing is fitted'),
    ('retention.events-per-predictor', 10, 'responses', '2000-01-01', 'R Peduzzi et al. (1996), Journal of Clinical Epidemiology 49: 1373-1379', 'default', 'practice M12: so many of the rarer answer for each predictor'),
    ('retention.complete-share', 0.5, 'share', '2000-01-01', 'D our own design choice', 'default', 'practice M12: the least answered predictors are left out until this share of the responses is complete'),
    ('retention.ridge', 10, 'hundredths', '2000-01-01', 'R le Cessie and van Houwelingen (1992), Applied Statistics 41: 191-201; weight our own', 'default', 'practice M12: penalty that keeps the coefficients finite'),
    ('retention.folds', 10, 'folds', '2000-01-01', 'R Kohavi (1995), IJCAI 14: 1137-1143', 'default', 'practice M12: parts into which the responses are dealt to be foretold by the others');
