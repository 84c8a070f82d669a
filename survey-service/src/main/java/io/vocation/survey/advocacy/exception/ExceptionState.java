package io.vocation.survey.advocacy.exception;

/** What has become of an argument for an exception. */
public enum ExceptionState {
    OPEN,
    GRANTED,
    REFUSED
}
