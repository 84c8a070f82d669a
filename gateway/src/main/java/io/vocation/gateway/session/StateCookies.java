package io.vocation.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What Quarkus has a browser keep while somebody is on the way to the identity server and back. With TLS it travels under
 * a name that no other host of the domain can set: who could, would sign others in as themselves.
 */
final class StateCookies {
    private static final String NAME = "q_auth_browser";
    private static final String HOST = "__Host-";

    private StateCookies() {}

    /** Shows Quarkus what has arrived of its own. */
    static void show(RoutingContext context, Map<String, String> arrived) {
        var prefix = prefix(context);
        var own = arrived.entrySet().stream()
                .filter(cookie -> cookie.getKey().startsWith(prefix + NAME))
                .map(cookie -> cookie.getKey().substring(prefix.length()) + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!own.isEmpty()) {
            context.request().headers().set(HttpHeaders.COOKIE, own);
        }
    }

    /** Renames what Quarkus wants the browser to keep, or to forget. */
    static void rename(RoutingContext context) {
        for (var cookie : List.copyOf(context.request().cookies())) {
            boolean told = cookie.getMaxAge() != Cookie.cookie(NAME, "").getMaxAge();
            if (told && cookie.getName().startsWith(NAME)) {
                context.response().removeCookie(cookie.getName(), false);
                context.response()
                        .addCookie(Cookie.cookie(prefix(context) + cookie.getName(), cookie.getValue())
                                .setPath("/")
                                .setHttpOnly(true)
                                .setSecure(SessionCookies.isSecure(context))
                                .setSameSite(CookieSameSite.LAX)
                                .setMaxAge(cookie.getMaxAge()));
            }
        }
    }

    private static String prefix(RoutingContext context) {
        return SessionCookies.isSecure(context) ? HOST : "";
    }
}
