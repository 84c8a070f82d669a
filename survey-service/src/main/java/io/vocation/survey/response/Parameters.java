package io.vocation.survey.response;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;

/** Reads parameters so that one that cannot be read is the caller's mistake (400), and not a missing thing (404). */
@Provider
public class Parameters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == UUID.class) {
            return (ParamConverter<T>) new Reading<>(UUID::fromString, "a UUID");
        }
        if (type == ResponseState.class) {
            return (ParamConverter<T>)
                    new Reading<>(ResponseState::valueOf, "one of " + Arrays.toString(ResponseState.values()));
        }
        return type == int.class || type == Integer.class
                ? (ParamConverter<T>) new Reading<>(Integer::valueOf, "a whole number")
                : null;
    }

    private record Reading<T>(Function<String, T> read, String form) implements ParamConverter<T> {
        @Override
        public T fromString(String value) {
            try {
                return value == null || value.isEmpty() ? null : read.apply(value);
            } catch (IllegalArgumentException e) {
                throw new BadRequestException("'" + value + "' is not " + form + ".", e);
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
