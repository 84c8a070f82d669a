package io.vocation.commons.http;

import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Turns media types that cannot be read away, before they are looked at for which operation is meant. */
class ReadableHeaders {
    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        String type = request.getHeaderString("Content-Type");
        if (type != null && !isReadable(type)) {
            throw Problems.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The Content-Type cannot be read.")
                    .build();
        }
    }

    private static boolean isReadable(String type) {
        try {
            return MediaType.valueOf(type) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
