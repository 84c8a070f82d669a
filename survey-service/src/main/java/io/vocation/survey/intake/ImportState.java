package io.vocation.survey.intake;

/** How far an import is. */
public enum ImportState {
    QUEUED,
    RUNNING,
    DONE,
    /** The file as a whole could not be read. */
    FAILED
}
