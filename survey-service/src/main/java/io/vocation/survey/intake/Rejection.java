package io.vocation.survey.intake;

/** A row that was not kept, as it came. */
public record Rejection(long line, String field, String message, String raw) {}
