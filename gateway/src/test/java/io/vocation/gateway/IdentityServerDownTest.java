package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(Neighbors.class)
@TestProfile(IdentityServerDownTest.NobodyThere.class)
class IdentityServerDownTest {

    public static class NobodyThere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var port = Integer.toString(freePort());
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                    "http://localhost:" + port + "/realms/vocation",
                    "quarkus.oidc.browser.auth-server-url",
                    "http://localhost:" + port + "/realms/vocation",
                    "test.later-port",
                    port);
        }
    }

    @Test
    void the_gateway_starts_says_503_and_recovers_by_itself() {
        int port = ConfigProvider.getConfig().getValue("test.later-port", Integer.class);
        var keys = Neighbors.newKeys();
        var token = Jwt.issuer("http://localhost:" + port + "/realms/vocation")
                .subject("becky")
                .audience("vocation")
                .expiresIn(300)
                .jws()
                .keyId("one")
                .sign(keys.getPrivate());

        given().auth()
                .oauth2(token)
                .get("/career/v1/me")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:vocation:problem:unavailable"));
        given().redirects()
                .follow(false)
                .get("/session/login")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());
        given().get("/session").then().statusCode(200).body("signedIn", equalTo(false));
        given().get("/career/openapi").then().statusCode(200);
        given().get("/career/v1/me").then().statusCode(401);

        var vertx = Vertx.vertx();
        try {
            Neighbors.listen(vertx, port, keys);
            given().auth().oauth2(token).get("/career/v1/me").then().statusCode(200);
            given().redirects().follow(false).get("/session/login").then().statusCode(302);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
