package io.vocation.gateway.session;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * Somebody who signed in with a browser.
 *
 * @param csrfToken what only a page of ours can know, the same as long as the session lasts
 * @param since when they signed in
 * @param refreshToken good for one renewal only
 */
public record Session(String csrfToken, Instant since, String accessToken, String refreshToken) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CSRF_BYTES = 24;

    static Session begin(String accessToken, String refreshToken, Instant now) {
        var random = new byte[CSRF_BYTES];
        RANDOM.nextBytes(random);
        var csrfToken = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return new Session(csrfToken, now, accessToken, refreshToken);
    }

    Session renewed(String newAccessToken, String newRefreshToken) {
        return new Session(csrfToken, since, newAccessToken, newRefreshToken);
    }

    /** Whether the access token has ended by then. */
    boolean isDue(Instant then) {
        return !Claims.of(accessToken).end().orElse(Instant.EPOCH).isAfter(then);
    }

    /** When it ends unless it is used before; at the latest that long after they signed in. */
    Instant endsAt(Duration maxAge) {
        var latest = since.plus(maxAge);
        return Claims.of(refreshToken).end().filter(latest::isAfter).orElse(latest);
    }

    /** What the person is called; null if the token does not say. */
    public String name() {
        return Claims.of(accessToken).all().getString("name");
    }

    public List<String> roles() {
        return Claims.of(accessToken)
                .all()
                .getJsonObject("realm_access", new JsonObject())
                .getJsonArray("roles", new JsonArray())
                .stream()
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    /** Without the tokens, which must not get into a log. */
    @Override
    public String toString() {
        return "Session since " + since;
    }
}
