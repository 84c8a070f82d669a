package io.vocation.gateway.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a request that comes with a session was sent by a page of ours, and not by another that knows of it. */
public final class Csrf {
    private static final String HEADER = "X-CSRF-Token";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    /** {@code none}: typed in, or a bookmark. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private Csrf() {}

    /** What speaks against it; empty if nothing does. @param own this gateway's origin */
    public static Optional<String> objection(HttpServerRequest request, String own, Session session) {
        return elsewhere(request, own).or(() -> unproven(request, session));
    }

    /** The same for what changes nothing and shows no more than who asks may see. */
    public static Optional<String> elsewhere(HttpServerRequest request, String own) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var site = request.getHeader("Sec-Fetch-Site");
        // Whoever follows a link sees the answer themselves; the page that has the link does not.
        boolean link = "navigate".equals(request.getHeader("Sec-Fetch-Mode")) && isHarmless(request);
        return (origin == null || origin.equals(own)) && (site == null || OURS.contains(site) || link)
                ? Optional.empty()
                : Optional.of("Pages of another origin may not use somebody's session.");
    }

    private static Optional<String> unproven(HttpServerRequest request, Session session) {
        if (isHarmless(request)) {
            return Optional.empty();
        }
        List<String> sent = request.headers().getAll(HEADER);
        return sent.size() == 1 && same(sent.getFirst(), session.csrfToken())
                ? Optional.empty()
                : Optional.of("With a session, a change needs the header " + HEADER + " as GET /session tells it.");
    }

    private static boolean isHarmless(HttpServerRequest request) {
        return HARMLESS.contains(request.method().name());
    }

    private static boolean same(String sent, String expected) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
