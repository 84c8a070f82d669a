package io.vocation.commons.problem;

import io.vocation.commons.sql.SqlFailure;
import jakarta.ws.rs.core.Response;
import org.hibernate.JDBCException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;

import java.sql.SQLException;

/**
 * What PostgreSQL itself refused: data it cannot keep are the sender's, a broken rule is a conflict, what it cannot take
 * right now can be asked again, the rest is ours.
 */
class SqlFailures {
    private static final int BEFORE_LIBRARIES = 1;
    private static final String INTEGRITY = "23";
    private static final String DATA = "22";

    @ServerExceptionMapper(priority = BEFORE_LIBRARIES)
    Response jdbi(JdbiException e) {
        return refused(e);
    }

    @ServerExceptionMapper(priority = BEFORE_LIBRARIES)
    Response plain(SqlFailure e) {
        return refused(e);
    }

    @ServerExceptionMapper(priority = BEFORE_LIBRARIES)
    Response hibernate(JDBCException e) {
        return refused(e);
    }

    private static Response refused(RuntimeException failure) {
        String state = state(failure);
        if (state.startsWith(DATA)) {
            return Problems.of(ProblemType.MALFORMED, "It contains a character or a number that cannot be kept.")
                    .build()
                    .toResponse();
        }
        if (state.startsWith(INTEGRITY)) {
            return Problems.conflict("It contradicts what is there (" + constraint(failure) + ").")
                    .toResponse();
        }
        return OtherFailures.answer(failure);
    }

    private static String state(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static String constraint(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException sql
                    && sql.getServerErrorMessage() != null
                    && sql.getServerErrorMessage().getConstraint() != null) {
                return sql.getServerErrorMessage().getConstraint();
            }
        }
        return "a rule of the data";
    }
}
