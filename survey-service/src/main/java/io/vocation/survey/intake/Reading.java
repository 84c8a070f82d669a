package io.vocation.survey.intake;

import io.vocation.survey.response.NewResponse;

/** What a row says. */
sealed interface Reading {
    /** A response. */
    record Said(NewResponse response) implements Reading {}

    /** No survey was taken. */
    record Skipped() implements Reading {}

    /** Something that cannot be read, in a column. */
    record Unreadable(String field, String message) implements Reading {}
}
