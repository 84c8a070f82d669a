package io.vocation.survey.intake;

/** One response's place in a file. */
public interface Row {
    /** The line it begins on, from 1. */
    long line();

    /** The line it ends on. */
    long last();

    /** As it stands in the file. */
    String raw();
}
