package io.vocation.commons.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme.In;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme.Type;

import java.util.List;
import java.util.Set;

/**
 * How it is proved who asks: by a bearer token; or, at the gateway only, by the session of a page, whose cookie alone does
 * for what changes nothing. docs/browser-sessions.md says how a page gets it.
 */
final class Credentials {
    /** As quarkus.smallrye-openapi.security-scheme-name says. */
    private static final String TOKEN = "token";

    private static final String SESSION = "session";
    private static final String CSRF = "csrf";
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private Credentials() {}

    static void describeIn(Components components) {
        components.addSecurityScheme(
                SESSION,
                apiKey(
                        In.COOKIE,
                        "__Host-vocation_session",
                        "Set by the gateway when somebody has signed in there (/session/login). Without TLS it is called"
                                + " vocation_session; a long one has parts, vocation_session-1 and so on"));
        components.addSecurityScheme(
                CSRF,
                apiKey(
                        In.HEADER,
                        "X-CSRF-Token",
                        "The csrfToken that the gateway's /session names; beside the cookie"));
    }

    static List<SecurityRequirement> of(HttpMethod method) {
        SecurityRequirement page = OASFactory.createSecurityRequirement().addScheme(SESSION);
        if (!SAFE.contains(method)) {
            page.addScheme(CSRF);
        }
        return List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN), page);
    }

    private static SecurityScheme apiKey(In in, String name, String description) {
        return OASFactory.createSecurityScheme()
                .type(Type.APIKEY)
                .in(in)
                .name(name)
                .description(description);
    }
}
