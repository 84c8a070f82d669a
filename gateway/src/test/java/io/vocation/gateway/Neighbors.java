package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A real HTTP server that stands for the four services and for the identity server, in good days and bad ones. */
public class Neighbors implements QuarkusTestResourceLifecycleManager {
    private static final Buffer MEGABYTE = Buffer.buffer(new byte[1 << 20]);

    /** The key that the identity server has instead of its first, once it has changed it. */
    static final AtomicReference<RSAPublicKey> SUCCESSOR = new AtomicReference<>();

    private static final AtomicInteger MOODY = new AtomicInteger();

    private Vertx vertx;

    @Override
    public Map<String, String> start() {
        var keys = newKeys();
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        var port = listen(vertx, 0, keys).actualPort();
        var url = "http://localhost:" + port;
        var config = new HashMap<String, String>();
        config.put("vocation.survey.url", url);
        config.put("vocation.performance.url", url);
        config.put("vocation.career.url", url);
        config.put("vocation.training.url", "http://localhost:1");
        config.put("vocation.oidc.url", url + "/realms/vocation");
        config.put("vocation.oidc.client-secret", SignInDesk.SECRET);
        config.put("vocation.session.secret", "a secret that only the gateways of the tests have");
        config.put("vocation.gateway.cors-origins", "https://console.example");
        config.put("vocation.gateway.linger", "1S");
        config.put("vocation.gateway.routes[6].path", "/*/v1/impatient/*");
        config.put("vocation.gateway.routes[6].timeout", "1S");
        config.put("vocation.gateway.routes[6].max-body", "5G");
        config.put("vocation.gateway.streams.silence", "3S");
        config.put("vocation.gateway.rate-limit.clients.modest.per-second", "0.1");
        config.put("vocation.gateway.rate-limit.clients.modest.burst", "3");
        config.put("vocation.gateway.rate-limit.clients-together.crowd.per-second", "0.1");
        config.put("vocation.gateway.rate-limit.clients-together.crowd.burst", "4");
        config.put("test.issuer", url + "/realms/vocation");
        config.put(
                "test.private-key",
                Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        config.put(
                "test.public-key",
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        return config;
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static HttpServer listen(Vertx vertx, int port, KeyPair keys) {
        return vertx.createHttpServer(new HttpServerOptions()
                        .addWebSocketSubProtocol("told")
                        // Quarkus's own, as our services have it.
                        .setMaxHeaderSize(20 * 1024))
                .requestHandler(request -> answer(vertx, request, (RSAPublicKey) keys.getPublic()))
                .listen(port)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static void answer(Vertx vertx, HttpServerRequest request, RSAPublicKey key) {
        var path = request.path();
        var last = path.substring(path.lastIndexOf('/') + 1);
        switch (last) {
            case "openid-configuration" -> discovery(request);
            case "certs" -> certificates(request, key);
            case "introspect" -> introspect(request);
            case "auth" -> SignInDesk.authorize(request);
            case "token" -> SignInDesk.token(request);
            case "logout" -> SignInDesk.logout(request);
            case "imports", "count" -> count(request);
            case "zeros" -> zeros(request.response().setChunked(true), Long.parseLong(request.getParam("megabytes")));
            case "deaf" -> request.pause();
            case "silent" -> request.handler(chunk -> {});
            case "hangs-up" -> request.connection().close();
            case "dies" -> dies(vertx, request);
            case "moody" -> moody(request);
            case "conflict" -> conflict(request);
            case "nothing" -> request.response().setStatusCode(204).end();
            default -> {
                if (!Specialists.answer(request, last)) {
                    echo(request);
                }
            }
        }
    }

    private static void introspect(HttpServerRequest request) {
        request.body().onSuccess(form -> {
            var token = form.toString().replace("token=", "");
            var answer =
                    new JsonObject().put("active", !Tickets.REVOKED.contains(token) && !SignInDesk.hasEnded(token));
            if (Tickets.DEMOTED.contains(token)) {
                answer.put("realm_access", new JsonObject().put("roles", new JsonArray()));
            }
            json(request, 200, answer);
        });
    }

    private static void discovery(HttpServerRequest request) {
        var issuer = "http://" + request.authority() + "/realms/vocation";
        json(
                request,
                200,
                new JsonObject()
                        .put("issuer", issuer)
                        .put("jwks_uri", issuer + "/certs")
                        .put("authorization_endpoint", issuer + "/protocol/openid-connect/auth")
                        .put("token_endpoint", issuer + "/protocol/openid-connect/token")
                        .put("end_session_endpoint", issuer + "/protocol/openid-connect/logout"));
    }

    private static void certificates(HttpServerRequest request, RSAPublicKey key) {
        var successor = SUCCESSOR.get();
        var published = successor == null ? jwk("one", key) : jwk("two", successor);
        json(request, 200, new JsonObject().put("keys", new JsonArray().add(published)));
    }

    private static JsonObject jwk(String id, RSAPublicKey key) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return new JsonObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", id)
                .put("e", base64.encodeToString(key.getPublicExponent().toByteArray()))
                .put("n", base64.encodeToString(unsigned(key)));
    }

    private static byte[] unsigned(RSAPublicKey key) {
        var bytes = key.getModulus().toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static void count(HttpServerRequest request) {
        var bytes = new long[1];
        request.handler(chunk -> bytes[0] += chunk.length());
        request.endHandler(end -> json(request, 202, new JsonObject().put("bytes", bytes[0])));
    }

    private static void zeros(HttpServerResponse response, long megabytes) {
        if (megabytes == 0) {
            response.end();
        } else {
            response.write(MEGABYTE).onSuccess(written -> zeros(response, megabytes - 1));
        }
    }

    private static void dies(Vertx vertx, HttpServerRequest request) {
        request.response().putHeader("Content-Length", "1000").write("half of ");
        vertx.setTimer(TimeUnit.MILLISECONDS.toMillis(100), fired -> request.connection()
                .close());
    }

    /** Hangs up on every other request. */
    private static void moody(HttpServerRequest request) {
        if (MOODY.incrementAndGet() % 2 == 1) {
            request.connection().close();
        } else {
            echo(request);
        }
    }

    private static void conflict(HttpServerRequest request) {
        request.response()
                .setStatusCode(409)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Server", "a-secret-server")
                .putHeader("X-Correlation-Id", "not-the-service's")
                .end("{\"type\":\"urn:vocation:problem:session-full\",\"status\":409,\"seats\":5}");
    }

    private static void echo(HttpServerRequest request) {
        var headers = new JsonObject();
        request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        json(
                request,
                200,
                new JsonObject()
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("port", request.remoteAddress().port())
                        .put("headers", headers));
    }

    private static void json(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.toBuffer());
    }
}
