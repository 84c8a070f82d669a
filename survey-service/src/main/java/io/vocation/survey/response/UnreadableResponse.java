package io.vocation.survey.response;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.commons.problem.Said;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which field of JSON that was to be a response cannot be read, and what it should be. */
public final class UnreadableResponse {
    /** What there is to say where no field is to blame. */
    public static final String NOT_ONE = "This is not a response.";

    private UnreadableResponse() {}

    /**
     * @param e what reading it failed with
     * @return empty when it is no JSON at all
     */
    public static Optional<Violation> violation(IOException e) {
        return violation(e, "response");
    }

    /**
     * The same of something else.
     *
     * @param what it was to be
     */
    public static Optional<Violation> violation(IOException e, String what) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                at(unknown, "'" + unknown.getPropertyName() + "' is not a field of a " + what + ".");
            case InvalidFormatException format -> at(format, expected(format));
            case JsonMappingException mapping -> at(mapping, "This is not of the expected type.");
            default -> Optional.empty();
        };
    }

    private static Optional<Violation> at(JsonMappingException e, String message) {
        String field = e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return Optional.of(Violation.body(field, message));
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
        return Said.of(e.getValue()) + " is not " + form + ".";
    }
}
