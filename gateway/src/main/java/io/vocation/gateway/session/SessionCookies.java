package io.vocation.gateway.session;

import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a session is kept by its browser: sealed, out of reach of scripts, in as many cookies as it takes, since browsers
 * drop one of more than 4 KB. SameSite is Lax: one that is Strict would be missing on the way back from the identity
 * server, which is another site, and whoever follows a link to us would seem to be a stranger.
 */
@Singleton
public class SessionCookies {
    private static final String NAME = "vocation_session";
    private static final String ARRIVED = SessionCookies.class.getName();
    private static final int LONGEST_VALUE = 3_600;
    private static final int MOST = 4;

    private final Seal seal;
    private final SessionConfig config;

    SessionCookies(Seal seal, SessionConfig config) {
        this.seal = seal;
        this.config = config;
    }

    /** What cookies a request has. */
    sealed interface Found {
        record Nothing() implements Found {}

        /** Not sealed by us, or cut short. */
        record Broken() implements Found {}

        record Sealed(Session session) implements Found {}
    }

    /**
     * Takes the cookies off the request, before anybody else reads them: no service gets to see one, and none can tell
     * Quarkus that a bearer's request is a browser's.
     */
    public void take(RoutingContext context) {
        var headers = context.request().headers();
        Map<String, String> arrived = new HashMap<>();
        for (var header : headers.getAll(HttpHeaders.COOKIE)) {
            ServerCookieDecoder.LAX.decode(header).forEach(cookie -> arrived.put(cookie.name(), cookie.value()));
        }
        headers.remove(HttpHeaders.COOKIE);
        context.put(ARRIVED, arrived);
        if (SignIn.CALLBACK.equals(context.request().path())) {
            StateCookies.show(context, arrived);
        }
        context.next();
    }

    Found read(RoutingContext context) {
        var arrived = arrived(context);
        var first = arrived.get(name(context, 0));
        if (first == null) {
            return new Found.Nothing();
        }
        return count(first)
                .flatMap(count -> joined(context, first, count))
                .flatMap(seal::open)
                .flatMap(SessionCookies::session)
                .<Found>map(Found.Sealed::new)
                .orElseGet(Found.Broken::new);
    }

    void write(RoutingContext context, Session session) {
        var sealed = seal.close(new JsonObject()
                .put("csrf", session.csrfToken())
                .put("since", session.since().getEpochSecond())
                .put("access", session.accessToken())
                .put("refresh", session.refreshToken())
                .encode());
        int count = Math.ceilDiv(sealed.length(), LONGEST_VALUE);
        if (count > MOST) {
            throw new IllegalStateException("The tokens of a session take " + sealed.length() + " characters");
        }
        long age =
                Duration.between(Instant.now(), session.endsAt(config.maxAge())).toSeconds();
        clear(context);
        for (int i = 0; i < count; i++) {
            var part = sealed.substring(i * LONGEST_VALUE, Math.min(sealed.length(), (i + 1) * LONGEST_VALUE));
            keep(context, i, i == 0 ? count + "." + part : part, Math.max(1, age));
        }
    }

    /** Tells the browser to forget what it has of a session. */
    void clear(RoutingContext context) {
        for (int i = 0; i < MOST; i++) {
            if (arrived(context).containsKey(name(context, i))) {
                keep(context, i, "", 0);
            }
        }
    }

    private static void keep(RoutingContext context, int part, String value, long seconds) {
        var name = name(context, part);
        arrived(context).put(name, value);
        context.response()
                .addCookie(Cookie.cookie(name, value)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(isSecure(context))
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(seconds));
    }

    private static Optional<Integer> count(String first) {
        int digit = first.length() > 1 && first.charAt(1) == '.' ? Character.digit(first.charAt(0), 10) : -1;
        return digit >= 1 && digit <= MOST ? Optional.of(digit) : Optional.empty();
    }

    private static Optional<String> joined(RoutingContext context, String first, int count) {
        var whole = new StringBuilder(first.substring(2));
        for (int i = 1; i < count; i++) {
            var part = arrived(context).get(name(context, i));
            if (part == null) {
                return Optional.empty();
            }
            whole.append(part);
        }
        return Optional.of(whole.toString());
    }

    private static Optional<Session> session(String text) {
        try {
            var kept = new JsonObject(text);
            return Optional.of(new Session(
                    kept.getString("csrf"),
                    Instant.ofEpochSecond(kept.getLong("since")),
                    kept.getString("access"),
                    kept.getString("refresh")));
        } catch (DecodeException sealedForSomethingElse) {
            return Optional.empty();
        }
    }

    private static Map<String, String> arrived(RoutingContext context) {
        return context.get(ARRIVED);
    }

    /** With TLS the name itself forbids that another host of the domain sets it, or that it travels without TLS. */
    private static String name(RoutingContext context, int part) {
        return (isSecure(context) ? "__Host-" : "") + NAME + (part == 0 ? "" : "-" + part);
    }

    static boolean isSecure(RoutingContext context) {
        return "https".equals(context.request().scheme());
    }
}
