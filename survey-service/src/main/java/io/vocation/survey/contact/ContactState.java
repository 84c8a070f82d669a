package io.vocation.survey.contact;

/** What counts of a contact. */
public enum ContactState {
    /** It has its CSR. */
    COUNTED,
    /** The roster does not name its CSR yet. */
    WAITING,
    /** It was none: it is kept, and counts nowhere. */
    VOID
}
