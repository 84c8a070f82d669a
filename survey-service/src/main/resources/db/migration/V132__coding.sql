-- Who coded what went wrong, when, and what it was before (practice M6). What a delivery brought has no row: it is what
-- the first row found.
CREATE TABLE coding (
    id                        bigint      GENERATED ALWAYS AS IDENTITY,
    center_id                 uuid        NOT NULL,
    response_id               uuid        NOT NULL,
    -- The response's revision with these codes; a coding that confirmed them made no new one.
    revision                  integer     NOT NULL,
    at                        timestamptz NOT NULL DEFAULT now(),
    coded_by                  text        NOT NULL,
    origin                    text        NOT NULL CHECK (origin IN ('PERSON', 'BULK', 'CSV', 'CORRECTION')),
    source_of_error_before    text,
    will_or_skill_before      text,
    repeat_reason_before      text,
    source_of_error           text,
    will_or_skill             text,
    repeat_reason             text,
    -- Whether somebody else had coded it last.
    recoding                  boolean     NOT NULL,
    -- What the customer says to "could the CSR have done more?"; null: it is not known.
    could_have_done_more      boolean,
    note                      text CHECK (length(note) BETWEEN 1 AND 2000),
    -- Whose words the note is about, for as long as there is one.
    customer                  text,
    PRIMARY KEY (center_id, id),
    CHECK (note IS NOT NULL OR customer IS NULL),
    CHECK (will_or_skill IS NULL OR source_of_error = 'CSR')
);
CREATE INDEX ON coding (response_id, id);
CREATE INDEX ON coding (center_id, at, id);
CREATE INDEX ON coding (coded_by);
CREATE INDEX ON coding (center_id, customer) WHERE customer IS NOT NULL;
CREATE INDEX ON coding (center_id, response_id) WHERE note IS NOT NULL;

ALTER TABLE response_history DROP CONSTRAINT response_history_what_check;
ALTER TABLE response_history ADD CONSTRAINT response_history_what_check
    CHECK (what IN ('ATTRIBUTED', 'REASSIGNED', 'VOIDED', 'RESTORED', 'CORRECTED', 'CODED'));
ALTER TABLE response_history DROP CONSTRAINT response_history_check;
ALTER TABLE response_history ADD CONSTRAINT response_history_check
    CHECK ((what = 'ATTRIBUTED') = (changed_by IS NULL) AND (what IN ('ATTRIBUTED', 'CODED')) = (reason IS NULL));

-- What should be coded and is not, for a list that costs what waits and not what is kept.
CREATE INDEX ON response (center_id, contacted_at, id)
    WHERE state = 'COUNTED' AND (NOT resolved OR resolved AND contacts > 1)
      AND (source_of_error IS NULL OR repeat_reason IS NULL OR source_of_error = 'CSR' AND will_or_skill IS NULL);

INSERT INTO policy (key, value, unit, effective_from, source, changed_by, reason) VALUES
    ('benchmark.error.csr', 0.38, 'share', '2000-01-01', 'S3 performance management', 'default',
     'practice M6: share of the errors that are the CSR''s'),
    ('benchmark.error.organization', 0.49, 'share', '2000-01-01', 'S3 performance management', 'default',
     'practice M6: share of the errors that are the organization''s'),
    ('benchmark.error.customer', 0.13, 'share', '2000-01-01', 'S3 performance management', 'default',
     'practice M6: share of the errors that are the customer''s'),
    ('coding.suggestion-pool', 2000, 'responses', '2000-01-01', 'our own design choice', 'default',
     'practice M6: the newest coded responses with words among which like ones are looked for; bounds the cost'),
    ('coding.suggestion-neighbors', 5, 'responses', '2000-01-01', 'our own design choice', 'default',
     'practice M6: so many of the most alike are asked what they were coded as'),
    ('coding.suggestion-likeness', 0.3, 'share', '2000-01-01', 'our own design choice', 'default',
     'practice M6: words less alike than this (cosine of weighted trigrams) suggest nothing');
