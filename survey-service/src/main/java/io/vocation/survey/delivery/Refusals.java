package io.vocation.survey.delivery;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.response.Outcome;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Why a response is not kept, in words for who delivered it. */
final class Refusals {
    private Refusals() {}

    static HttpProblem conflict(Outcome outcome) {
        return Problems.of(
                        ProblemType.CONFLICT,
                        "The source delivered this response before, with other content, which stays as it was. This one is kept"
                                + " as a proposed correction.")
                .with("id", outcome.id())
                .build();
    }

    static HttpProblem tooLong(int most) {
        return Problems.of(ProblemType.TOO_LARGE, "A response has at most " + most + " bytes.")
                .build();
    }

    /** Says which field cannot be read, and what it should be. */
    static HttpProblem unreadable(IOException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                invalid(unknown, "'" + unknown.getPropertyName() + "' is not a field of a response.");
            case InvalidFormatException format -> invalid(format, expected(format));
            case JsonMappingException mapping -> invalid(mapping, "This is not of the expected type.");
            default ->
                Problems.of(ProblemType.MALFORMED, "This is not a response.").build();
        };
    }

    private static HttpProblem invalid(JsonMappingException e, String message) {
        String field = e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining("."));
        return Problems.invalid(Violation.body(field, message));
    }

    private static String expected(InvalidFormatException e) {
        Class<?> type = e.getTargetType();
        String form = type.isEnum()
                ? "one of " + Arrays.toString(type.getEnumConstants())
                : switch (type.getSimpleName()) {
                    case "Instant" -> "a time with Z or an offset, such as 2026-03-02T09:12:58+01:00";
                    case "UUID" -> "a UUID";
                    case "String" -> "a text without control characters";
                    default -> "a " + type.getSimpleName();
                };
        return "'" + e.getValue() + "' is not " + form + ".";
    }
}
