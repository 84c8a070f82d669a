package io.vocation.commons.http;

import io.vocation.commons.json.ReadableTime;
import io.vocation.commons.problem.Said;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;

/** Reads parameters so that one that cannot be read is the caller's mistake (400), and not a missing thing (404). */
@Provider
public class Parameters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type.isEnum()) {
            return new Reading<>(text -> constant(type, text), "one of " + Arrays.toString(type.getEnumConstants()));
        }
        Reading<?> reading = null;
        if (type == String.class) {
            reading = new Reading<>(Parameters::text, "text without control characters");
        } else if (type == UUID.class) {
            reading = new Reading<>(UUID::fromString, "a UUID");
        } else if (type == LocalDate.class) {
            reading = new Reading<>(ReadableTime::day, "a day such as 2026-01-31");
        } else if (type == int.class || type == Integer.class) {
            reading = new Reading<>(Integer::valueOf, "a whole number");
        } else if (type == long.class || type == Long.class) {
            reading = new Reading<>(Long::valueOf, "a whole number");
        } else if (type == boolean.class || type == Boolean.class) {
            reading = new Reading<>(Parameters::decision, "true or false");
        }
        return (ParamConverter<T>) reading;
    }

    private static <T> T constant(Class<T> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /** PostgreSQL keeps no NUL in a text, and no identifier or cursor of ours has a control character. */
    private static String text(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static boolean decision(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private record Reading<T>(Function<String, T> read, String form) implements ParamConverter<T> {
        @Override
        public T fromString(String value) {
            try {
                return value == null || value.isEmpty() ? null : read.apply(value);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new BadRequestException(Said.of(value) + " is not " + form + ".", e);
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
