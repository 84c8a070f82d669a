package io.vocation.training.session;

/** What became of a session. */
public enum SessionState {
    PLANNED,
    CANCELED
}
