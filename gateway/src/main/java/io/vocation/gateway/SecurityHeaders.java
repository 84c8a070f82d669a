package io.vocation.gateway;

import io.vertx.ext.web.RoutingContext;

import java.util.Map;

/** Headers that every answer carries, the services' answers too. */
final class SecurityHeaders {
    private static final Map<CharSequence, CharSequence> ALWAYS = Map.of(
            Ascii.of("X-Content-Type-Options"), Ascii.of("nosniff"),
            Ascii.of("X-Frame-Options"), Ascii.of("DENY"),
            Ascii.of("Referrer-Policy"), Ascii.of("no-referrer"),
            Ascii.of("Permissions-Policy"), Ascii.of("camera=(), geolocation=(), microphone=()"));

    private static final CharSequence CONTENT_SECURITY_POLICY = Ascii.of("Content-Security-Policy");
    private static final CharSequence NOTHING = Ascii.of("default-src 'none'; frame-ancestors 'none'");

    // Swagger UI writes style attributes and inlines its icons as data: images; its script is a file of ours.
    private static final CharSequence DOCS = Ascii.of(
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private SecurityHeaders() {}

    static void set(RoutingContext context) {
        var headers = context.response().headers();
        ALWAYS.forEach(headers::set);
        var path = context.request().path();
        headers.set(CONTENT_SECURITY_POLICY, path != null && path.startsWith("/docs") ? DOCS : NOTHING);
        if ("https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
