package io.vocation.survey.advocacy.exception;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of an argument for an exception. */
@Schema(name = "CaseExceptionState")
public enum ExceptionState {
    OPEN,
    GRANTED,
    REFUSED
}
