package io.vocation.commons.http;

import io.vertx.core.http.HttpServerRequest;
import io.vocation.commons.problem.Said;
import jakarta.ws.rs.BadRequestException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Turns paths away of which a segment is nothing but matrix parameters ({@code /versions/;a=b/}): it would count as a segment
 * when the operation is looked for, and be nothing when its value is.
 */
class ReadablePaths {
    @ServerRequestFilter(preMatching = true)
    void check(HttpServerRequest request) {
        String path = request.path();
        if (path.contains("/;")) {
            throw new BadRequestException("The path " + Said.of(path) + " has an empty segment.");
        }
    }
}
