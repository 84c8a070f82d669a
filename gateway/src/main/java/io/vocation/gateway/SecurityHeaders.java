package io.vocation.gateway;

import io.vertx.ext.web.RoutingContext;

import java.util.Map;

/** Headers that every answer carries, the services' answers too. */
final class SecurityHeaders {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    // Swagger UI writes style attributes and inlines its icons as data: images; its script is a file of ours.
    private static final String DOCS = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void set(RoutingContext context) {
        var headers = context.response().headers();
        headers.addAll(ALWAYS);
        var path = context.request().path();
        headers.set("Content-Security-Policy", path != null && path.startsWith("/docs") ? DOCS : NOTHING);
        if ("https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
