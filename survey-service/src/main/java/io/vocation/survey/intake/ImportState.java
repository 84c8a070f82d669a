package io.vocation.survey.intake;

/** How far an import is. */
public enum ImportState {
    QUEUED,
    RUNNING,
    DONE,
    /** The file as a whole could not be read, or not to its end. */
    FAILED,
    /** Somebody stopped it; what was kept until then stays. */
    CANCELED
}
