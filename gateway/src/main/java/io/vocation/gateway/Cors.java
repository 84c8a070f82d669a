package io.vocation.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Set;

/** Which other origins' pages may call us. Browsers also send an Origin to the page's own origin: that is no stranger. */
@Singleton
class Cors {
    private final Set<String> origins;
    private final CorsHandler handler;

    Cors(GatewayConfig config) {
        this.origins = config.corsOrigins().orElse(Set.of());
        this.handler = CorsHandler.create()
                .addOrigins(List.copyOf(origins))
                .allowedMethods(Set.of(
                        HttpMethod.GET,
                        HttpMethod.HEAD,
                        HttpMethod.POST,
                        HttpMethod.PUT,
                        HttpMethod.PATCH,
                        HttpMethod.DELETE))
                .allowedHeaders(Set.of(
                        "Authorization",
                        "Content-Type",
                        "Accept",
                        "If-Match",
                        "If-None-Match",
                        "Idempotency-Key",
                        "Prefer"))
                .exposedHeaders(Set.of(
                        Arrival.CORRELATION_ID.toString(),
                        "ETag",
                        "Link",
                        "Location",
                        "RateLimit",
                        "RateLimit-Policy",
                        "Retry-After"))
                .maxAgeSeconds(600);
    }

    void handle(RoutingContext context) {
        var origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || origin.equals(own(context))) {
            context.next();
        } else if (origins.contains(origin)) {
            handler.handle(context);
        } else {
            Problem.forbidden("Pages of this origin may not call the API.").send(context);
        }
    }

    /** The origin that a page has which came from here. */
    static String own(RoutingContext context) {
        return context.request().scheme() + "://" + context.request().authority();
    }
}
