package io.vocation.commons.audit;

import io.vocation.commons.access.AccessRule;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.problem.Correlation;
import io.vocation.commons.problem.Problems;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Puts on record what no transaction of the request did, before the answer leaves: reads of other people's figures,
 * refused changes, and changes that had nothing to commit. What must be on record and cannot be written is answered 503;
 * only the entry of a refusal is no condition for the refusal.
 *
 * <p>It writes on the thread of the endpoint, so an operation that changes something or shows figures must not be one that
 * answers from the event loop.
 */
class RecordingAnswers {
    private static final Logger LOG = Logger.getLogger(RecordingAnswers.class);
    private static final MediaType PROBLEM = new MediaType("application", "problem+json");
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final int BEFORE_THE_GUARD = Priorities.AUTHORIZATION - 100;

    private final Entries entries;
    private final Caller caller;
    private final CurrentOperation current;
    private final RunningRequest running;

    RecordingAnswers(Entries entries, Caller caller, CurrentOperation current, RunningRequest running) {
        this.entries = entries;
        this.caller = caller;
        this.current = current;
        this.running = running;
    }

    @ServerRequestFilter(priority = BEFORE_THE_GUARD)
    void begin(ContainerRequestContext request) {
        running.begin(
                request.getMethod(),
                request.getUriInfo().getRequestUri().getRawPath(),
                Correlation.of(request).orElse(null));
    }

    @ServerResponseFilter
    void answer(ContainerRequestContext request, ContainerResponseContext response) {
        AccessRule rule = current.rule().orElse(null);
        if (rule == null) {
            return;
        }
        if (running.unwritable()) {
            refuse(response);
            return;
        }
        int status = response.getStatus();
        boolean done = status / 100 == 2;
        if (!running.changes()) {
            if (done && isOnRecord(rule)) {
                require(response, Outcome.READ, status, others());
            }
        } else if (done && !running.written()) {
            require(response, Outcome.CHANGED, status, current.people());
        } else if (status == 403 || status == 404 && !current.askedFor().isEmpty()) {
            refused(status);
        }
    }

    private boolean isOnRecord(AccessRule rule) {
        return current.onRecord() || rule.figures() && !others().isEmpty();
    }

    /** Reading one's own is nobody else's business. */
    private Set<UUID> others() {
        Set<UUID> others = new HashSet<>(current.people());
        caller.employeeId().ifPresent(others::remove);
        return others;
    }

    private void require(ContainerResponseContext response, Outcome outcome, int status, Set<UUID> people) {
        try {
            entries.write(outcome, status, people);
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s is not answered, since it cannot be put on record", running.path());
            refuse(response);
        }
    }

    private static void refuse(ContainerResponseContext response) {
        response.setStatus(503);
        response.getHeaders().putSingle("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
        response.setEntity(
                Problems.unavailable("This cannot be put on record right now.", RETRY_AFTER_SECONDS),
                new Annotation[0],
                PROBLEM);
    }

    private void refused(int status) {
        Set<UUID> people = new HashSet<>(current.people());
        people.addAll(current.askedFor());
        try {
            entries.write(Outcome.REFUSED, status, people);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The refusal of %s cannot be put on record", running.path());
        }
    }
}
