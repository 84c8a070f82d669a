package io.vocation.test;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Issues tokens as the realm would, over the endpoints that services use: its keys, its tokens and whether one was revoked. */
final class Issuer {
    static final KeyPair KEYS = newKeys();
    /** Tokens that the issuer calls back. */
    static final Set<String> REVOKED = ConcurrentHashMap.newKeySet();

    /** Tokens whose owners are nothing but CSRs any more. */
    static final Set<String> DEMOTED = ConcurrentHashMap.newKeySet();

    /** Tokens about which the issuer thinks for a while. */
    static final Set<String> SLOW = ConcurrentHashMap.newKeySet();

    private static final String PATH = "/realms/vocation";
    private static volatile String current;

    private final HttpServer server;

    private Issuer(HttpServer server) {
        this.server = server;
    }

    static Issuer started() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Issuer issuer = new Issuer(server);
            server.createContext(PATH + "/protocol/openid-connect/certs", exchange -> answer(exchange, jwks()));
            server.createContext(
                    PATH + "/protocol/openid-connect/token",
                    exchange -> answer(exchange, issuer.serviceToken(client(exchange))));
            server.createContext(
                    PATH + "/protocol/openid-connect/token/introspect",
                    exchange -> answer(exchange, introspected(exchange)));
            server.start();
            current = issuer.url();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The issuer that the running service trusts. */
    static String currentUrl() {
        return current;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + PATH;
    }

    void stop() {
        server.stop(0);
    }

    /** Who asks, by basic authentication (RFC 6749, 2.3.1); empty where they do not say. */
    private static String client(com.sun.net.httpserver.HttpExchange exchange) {
        String basic = exchange.getRequestHeaders().getFirst("Authorization");
        if (basic == null || !basic.startsWith("Basic ")) {
            return "";
        }
        String pair = new String(Base64.getDecoder().decode(basic.substring(6)), StandardCharsets.UTF_8);
        return pair.substring(0, pair.indexOf(':'));
    }

    private String serviceToken(String client) {
        String token = Jwt.issuer(url())
                .audience("vocation")
                .subject("service-account")
                .claim("azp", client)
                .claim("realm_access", java.util.Map.of("roles", Set.of("service")))
                .jws()
                .keyId("test")
                .sign(KEYS.getPrivate());
        return "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":300}";
    }

    private static String introspected(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = form.replace("token=", "");
        if (SLOW.contains(token)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return "{\"active\":" + !REVOKED.contains(token)
                + (DEMOTED.contains(token) ? ",\"realm_access\":{\"roles\":[\"csr\"]}}" : "}");
    }

    private static String jwks() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"test\",\"n\":\""
                + base64(key.getModulus().toByteArray()) + "\",\"e\":\""
                + base64(key.getPublicExponent().toByteArray()) + "\"}]}";
    }

    private static String base64(byte[] number) {
        int sign = number[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(number, sign, number.length));
    }

    /** Answers with JSON; what is left of the request is read. */
    private static void answer(com.sun.net.httpserver.HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange;
                var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
