package io.vocation.survey.response;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * Whoever takes any form of the responses gets a page of JSON, and not all of them as a file: between methods of one path
 * the server would choose as it likes.
 */
@ApplicationScoped
class FormOfAnswer {
    private static final int FIRST = 1000;

    void prefer(@Observes Filters filters) {
        filters.register(
                routing -> {
                    HttpServerRequest request = routing.request();
                    String accepted = request.getHeader(HttpHeaders.ACCEPT);
                    if (request.method() == HttpMethod.GET
                            && "/survey/v1/responses".equals(request.path())
                            && (accepted == null || MediaType.WILDCARD.equals(accepted.strip()))) {
                        request.headers().set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
                    }
                    routing.next();
                },
                FIRST);
    }
}
