package io.vocation.commons.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.commons.sql.Outage;
import io.vocation.commons.sql.SqlFailure;
import jakarta.ws.rs.core.Response;
import org.hibernate.JDBCException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;

import java.sql.SQLException;
import java.util.Optional;

/**
 * What PostgreSQL itself refused: data it cannot keep are the sender's, a broken rule is a conflict, what it cannot take
 * right now can be asked again, the rest is ours.
 */
class SqlFailures {
    private static final Logger LOG = Logger.getLogger(SqlFailures.class);
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

    /** All that nobody else maps: transactions that do not begin or commit come as many classes, some of them checked. */
    @ServerExceptionMapper(priority = BEFORE_LIBRARIES)
    Response other(Exception e) {
        return failed(e).toResponse();
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
        return failed(failure).toResponse();
    }

    private static HttpProblem failed(Exception failure) {
        Optional<Outage> outage = Outage.in(failure);
        if (outage.isPresent()) {
            LOG.warnf("A request could not be taken: %s", failure);
            return Problems.unavailable(
                    "This cannot be taken right now. Ask again later: what was kept is not kept twice.",
                    outage.get().retryAfterSeconds());
        }
        LOG.error("A request failed", failure);
        return Problems.of(ProblemType.INTERNAL, "The failure was logged under this answer's correlation id.")
                .build();
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
