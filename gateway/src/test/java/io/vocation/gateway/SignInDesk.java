package io.vocation.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import static java.util.Objects.requireNonNullElse;

/**
 * What the identity server does for those who sign in with a browser, as strictly as Keycloak: a code is good once and
 * only with its verifier, a refresh token is good once, and whoever brings it again ends the session.
 */
final class SignInDesk {
    static final String SECRET = "the-secret-of-the-client-gateway";
    static final AtomicInteger RENEWALS = new AtomicInteger();
    static final AtomicInteger ACCESS_LIFE = new AtomicInteger(300);
    /** What the token endpoint does instead of answering; null for nothing. */
    static volatile String trouble;

    private static final String CLIENT = "Basic " + base64("gateway:" + SECRET);
    private static final Map<String, Ticket> CODES = new ConcurrentHashMap<>();
    private static final Map<String, Chain> REFRESH = new ConcurrentHashMap<>();
    private static final Map<String, Chain> ACCESS = new ConcurrentHashMap<>();

    private record Ticket(String challenge, String nonce, String redirectUri) {}

    /** One session there. */
    private static final class Chain {
        private volatile String refresh;
        private volatile boolean ended;
    }

    private SignInDesk() {}

    /** Everybody's password is right here. */
    static void authorize(HttpServerRequest request) {
        var asked = request.params();
        boolean right = "code".equals(asked.get("response_type"))
                && "gateway".equals(asked.get("client_id"))
                && "S256".equals(asked.get("code_challenge_method"))
                && Set.of(requireNonNullElse(asked.get("scope"), "").split(" ")).contains("openid")
                && asked.get("nonce") != null;
        if (!right) {
            request.response().setStatusCode(400).end("not how to ask: " + request.query());
            return;
        }
        var code = UUID.randomUUID().toString();
        CODES.put(code, new Ticket(asked.get("code_challenge"), asked.get("nonce"), asked.get("redirect_uri")));
        request.response()
                .setStatusCode(302)
                .putHeader("Location", asked.get("redirect_uri") + "?state=" + asked.get("state") + "&code=" + code)
                .end();
    }

    static void token(HttpServerRequest request) {
        request.setExpectMultipart(true);
        request.endHandler(end -> {
            if (trouble != null) {
                trouble(request);
            } else {
                token(request, request.formAttributes());
            }
        });
    }

    static void logout(HttpServerRequest request) {
        request.setExpectMultipart(true);
        request.endHandler(end -> {
            var chain = isClient(request) ? REFRESH.get(request.formAttributes().get("refresh_token")) : null;
            if (trouble != null) {
                trouble(request);
            } else if (chain == null || chain.ended) {
                refuse(request);
            } else {
                chain.ended = true;
                request.response().setStatusCode(204).end();
            }
        });
    }

    static boolean hasEnded(String accessToken) {
        var chain = ACCESS.get(accessToken);
        return chain != null && chain.ended;
    }

    /** As an administrator does who ends everybody's sessions. */
    static void endAll() {
        REFRESH.values().forEach(chain -> chain.ended = true);
    }

    private static void trouble(HttpServerRequest request) {
        if (trouble.equals("hangs-up")) {
            request.connection().close();
        } else {
            request.response().setStatusCode(500).end();
        }
    }

    private static void token(HttpServerRequest request, MultiMap form) {
        if (!isClient(request)) {
            request.response().setStatusCode(401).end("{\"error\":\"invalid_client\"}");
        } else if ("refresh_token".equals(form.get("grant_type"))) {
            renew(request, form.get("refresh_token"));
        } else {
            redeem(request, form);
        }
    }

    private static boolean isClient(HttpServerRequest request) {
        var form = request.formAttributes();
        return CLIENT.equals(request.getHeader("Authorization"))
                || "gateway".equals(form.get("client_id")) && SECRET.equals(form.get("client_secret"));
    }

    private static void redeem(HttpServerRequest request, MultiMap form) {
        var ticket = CODES.remove(form.get("code"));
        if (ticket == null
                || !ticket.challenge().equals(challenge(form.get("code_verifier")))
                || !ticket.redirectUri().equals(form.get("redirect_uri"))) {
            refuse(request);
        } else {
            give(request, new Chain(), ticket.nonce());
        }
    }

    private static void renew(HttpServerRequest request, String token) {
        RENEWALS.incrementAndGet();
        var chain = REFRESH.get(token);
        if (chain == null || chain.ended || !token.equals(chain.refresh)) {
            if (chain != null) {
                chain.ended = true;
            }
            refuse(request);
        } else {
            give(request, chain, null);
        }
    }

    private static void give(HttpServerRequest request, Chain chain, String nonce) {
        var now = Instant.now();
        var access = Tickets.signed(Tickets.claims()
                .subject("browsing-becky")
                .claim("azp", "gateway")
                .claim("jti", UUID.randomUUID().toString())
                .claim("name", "Becky Brówser")
                .claim("realm_access", Map.of("roles", Set.of("csr")))
                .expiresAt(now.plusSeconds(ACCESS_LIFE.get())));
        var id = Tickets.claims().subject("browsing-becky").audience("gateway");
        // Keycloak's can be read, but are signed with a secret of its own.
        chain.refresh = Tickets.signed(
                Tickets.claims().claim("jti", UUID.randomUUID().toString()).expiresAt(now.plusSeconds(1800)));
        REFRESH.put(chain.refresh, chain);
        ACCESS.put(access, chain);
        var answer = new JsonObject()
                .put("access_token", access)
                .put("refresh_token", chain.refresh)
                .put("id_token", Tickets.signed(nonce == null ? id : id.claim("nonce", nonce)))
                .put("token_type", "Bearer")
                .put("expires_in", ACCESS_LIFE.get());
        request.response().putHeader("Content-Type", "application/json").end(answer.toBuffer());
    }

    private static void refuse(HttpServerRequest request) {
        request.response()
                .setStatusCode(400)
                .putHeader("Content-Type", "application/json")
                .end("{\"error\":\"invalid_grant\"}");
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(requireNonNullElse(verifier, "").getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
