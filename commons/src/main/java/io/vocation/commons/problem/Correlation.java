package io.vocation.commons.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import java.util.Optional;
import java.util.UUID;

/** One id for all that a request causes, in every log line and on every answer. The gateway makes it. */
public class Correlation {
    static final String HEADER = "X-Correlation-Id";
    static final String KEY = "correlationId";

    /** The id of a request; empty before it was opened. */
    public static Optional<String> of(ContainerRequestContext request) {
        return Optional.ofNullable((String) request.getProperty(KEY));
    }

    @ServerRequestFilter(preMatching = true)
    void open(ContainerRequestContext request) {
        String given = request.getHeaderString(HEADER);
        String id = given != null && given.matches("[A-Za-z0-9-]{8,64}")
                ? given
                : UUID.randomUUID().toString();
        request.setProperty(KEY, id);
        MDC.put(KEY, id);
    }

    @ServerResponseFilter
    void answer(ContainerRequestContext request, ContainerResponseContext response) {
        Object id = request.getProperty(KEY);
        if (id != null) {
            response.getHeaders().putSingle(HEADER, id);
        }
    }
}
