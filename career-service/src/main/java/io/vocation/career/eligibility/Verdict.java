package io.vocation.career.eligibility;

/** The answer: what is not known is never held against the person, and never for them either. */
public enum Verdict {
    ELIGIBLE,
    NOT_ELIGIBLE,
    NOT_ENOUGH_EVIDENCE
}
