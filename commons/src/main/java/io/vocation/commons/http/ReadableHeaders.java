package io.vocation.commons.http;

import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import java.util.regex.Pattern;

/** Turns media types that cannot be read away, before they are looked at for which operation is meant. */
class ReadableHeaders {
    private static final Pattern COMMA = Pattern.compile(",");

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        String type = request.getHeaderString("Content-Type");
        if (type != null && !isReadable(type)) {
            throw Problems.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The Content-Type cannot be read.")
                    .build();
        }
        String accepted = request.getHeaderString("Accept");
        if (accepted != null && !COMMA.splitAsStream(accepted).allMatch(ReadableHeaders::isReadable)) {
            throw Problems.of(ProblemType.NOT_ACCEPTABLE, "The Accept header cannot be read.")
                    .build();
        }
    }

    private static boolean isReadable(String type) {
        try {
            return type.isBlank() || MediaType.valueOf(type.strip()) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
