package io.vocation.commons.problem;

import io.vertx.core.http.HttpClosedException;
import io.vocation.commons.sql.Outage;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.nio.channels.ClosedChannelException;
import java.util.Optional;

/**
 * All that nobody else maps. Transactions that do not begin or commit come as many classes, some of them checked: what
 * lies behind them decides.
 */
class OtherFailures {
    private static final Logger LOG = Logger.getLogger(OtherFailures.class);
    private static final int BEFORE_LIBRARIES = 1;
    private static final int DEEPEST = 20;

    @ServerExceptionMapper(priority = BEFORE_LIBRARIES)
    Response other(Exception e) {
        return answer(e);
    }

    static Response answer(Exception failure) {
        if (brokeOff(failure)) {
            LOG.infof("A request broke off: %s", failure);
            return Problems.of(ProblemType.MALFORMED, "The request ended before its body did.")
                    .build()
                    .toResponse();
        }
        Optional<Outage> outage = Outage.in(failure);
        if (outage.isPresent()) {
            LOG.warnf("A request could not be taken: %s", failure);
            return Problems.unavailable(
                            "This cannot be taken right now. Ask again later: what was kept is not kept twice.",
                            outage.get().retryAfterSeconds())
                    .toResponse();
        }
        LOG.error("A request failed", failure);
        return Problems.of(ProblemType.INTERNAL, "The failure was logged under this answer's correlation id.")
                .build()
                .toResponse();
    }

    /** Whether the caller went away; there is nobody then who reads the answer. */
    private static boolean brokeOff(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof HttpClosedException || cause instanceof ClosedChannelException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
