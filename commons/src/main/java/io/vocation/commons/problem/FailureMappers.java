package io.vocation.commons.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.io.CharConversionException;
import java.sql.SQLException;

/** The one table of our exceptions and the problems they become; what is not here, the problem library maps. */
class FailureMappers {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int BEFORE_LIBRARIES = 1;

    @ServerExceptionMapper(priority = BEFORE_LIBRARIES)
    Response stale(OptimisticLockException e) {
        return answer(Problems.of(ProblemType.PRECONDITION_FAILED, "Read it again, then repeat the change.")
                .build());
    }

    @ServerExceptionMapper(priority = BEFORE_LIBRARIES)
    Response integrity(ConstraintViolationException e) {
        boolean unique = e.getSQLException() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
        String rule = e.getConstraintName() == null ? "a rule of the data" : e.getConstraintName();
        return answer(Problems.conflict(
                unique ? "It is there already (" + rule + ")." : "It contradicts what is there (" + rule + ")."));
    }

    @ServerExceptionMapper(priority = BEFORE_LIBRARIES)
    Response unknownField(UnrecognizedPropertyException e) {
        return answer(
                Problems.invalid(Violation.body(where(e), Said.of(e.getPropertyName()) + " is not a field of this.")));
    }

    @ServerExceptionMapper(priority = BEFORE_LIBRARIES)
    Response format(InvalidFormatException e) {
        String expected = e.getTargetType().isEnum()
                ? "one of " + java.util.Arrays.toString(e.getTargetType().getEnumConstants())
                : "a " + e.getTargetType().getSimpleName();
        return answer(Problems.invalid(Violation.body(where(e), Said.of(e.getValue()) + " is not " + expected + ".")));
    }

    @ServerExceptionMapper(priority = BEFORE_LIBRARIES)
    Response shape(MismatchedInputException e) {
        String field = where(e);
        return answer(
                field.isEmpty()
                        ? Problems.of(ProblemType.MALFORMED, "The body is empty or not of the expected shape.")
                                .build()
                        : Problems.invalid(Violation.body(field, "This is not of the expected type.")));
    }

    @ServerExceptionMapper(priority = BEFORE_LIBRARIES)
    Response json(JsonProcessingException e) {
        return answer(Problems.of(ProblemType.MALFORMED, unread(e)).build());
    }

    /** For whoever wrote it to find the place: it may be no JSON, or say something twice, or be too deep. */
    static String unread(JsonProcessingException e) {
        String at = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return "This cannot be read as JSON" + at + ".";
    }

    @ServerExceptionMapper(priority = BEFORE_LIBRARIES)
    Response characters(CharConversionException e) {
        return answer(Problems.of(ProblemType.MALFORMED, "Its bytes are no characters.")
                .build());
    }

    private static String where(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static Response answer(HttpProblem problem) {
        return problem.toResponse();
    }
}
