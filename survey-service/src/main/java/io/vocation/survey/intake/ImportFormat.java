package io.vocation.survey.intake;

/** What kind of file is imported. */
public enum ImportFormat {
    /** A table whose columns the source's mapping names. */
    CSV,
    /** A response on each line, as it could be delivered by itself. */
    NDJSON
}
