package io.vocation.survey.erasure;

/** How far an erasure is. */
public enum ErasureState {
    /** Nothing new is kept of the customer any more; what was kept is being searched. */
    RUNNING,
    DONE
}
