package io.vocation.survey.response;

/** Whether a response counts. */
public enum ResponseState {
    /** It counts, for the person who took the contact. */
    COUNTED,
    /** It is kept until the roster says whose contact it was. */
    WAITING,
    /** It was taken out, with a reason. */
    VOID
}
