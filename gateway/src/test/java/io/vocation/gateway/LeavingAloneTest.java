package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Neighbors.class)
@TestProfile(LeavingAloneTest.Jumpy.class)
class LeavingAloneTest {

    public static class Jumpy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var port = Integer.toString(freePort());
            return Map.of(
                    "vocation.gateway.circuit.minimum-calls", "4",
                    "vocation.gateway.circuit.open-for", "1S",
                    "vocation.gateway.circuit.probes", "2",
                    "vocation.gateway.services.training", "http://localhost:" + port,
                    "test.training-port", port);
        }
    }

    @Test
    void a_service_that_fails_is_left_alone_and_asked_again_when_it_is_back() throws InterruptedException {
        assertState("training", "closed", 0);
        for (int i = 0; i < 4; i++) {
            assertEquals(502, ask("training").statusCode());
        }
        ask("training")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("1"))
                .body("type", equalTo("urn:vocation:problem:unavailable"))
                .body("service", equalTo("training"))
                .body("detail", containsString("left alone"));
        assertEquals(503, given().get("/training/openapi").statusCode());
        assertEquals(200, ask("career").statusCode());
        assertState("training", "open", 2);

        var asked = new AtomicInteger();
        var vertx = Vertx.vertx();
        try {
            vertx.createHttpServer()
                    .requestHandler(request -> {
                        asked.incrementAndGet();
                        request.response()
                                .setStatusCode(request.path().endsWith("busy") ? 503 : 200)
                                .end();
                    })
                    .listen(ConfigProvider.getConfig().getValue("test.training-port", Integer.class))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            Thread.sleep(1100);
            assertEquals(200, ask("training").statusCode());
            assertState("training", "half-open", 1);
            assertEquals(200, ask("training").statusCode());
            assertState("training", "closed", 0);

            // What a service says itself, however unwelcome, is an answer.
            for (int i = 0; i < 10; i++) {
                assertEquals(
                        503,
                        given().auth()
                                .oauth2(Tickets.good())
                                .get("/training/v1/busy")
                                .statusCode());
            }
            assertEquals(12, asked.get());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static Response ask(String service) {
        return given().auth().oauth2(Tickets.good()).get("/" + service + "/v1/me");
    }

    /** Readiness stays up, or one service that is down would close the door to all. */
    private static void assertState(String service, String state, int number) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        given().port(port)
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'services' }.data." + service, equalTo(state));
        var metrics = given().port(port).get("/q/metrics").asString();
        assertTrue(metrics.contains("vocation_gateway_circuit{service=\"" + service + "\"} " + number + ".0"), metrics);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
