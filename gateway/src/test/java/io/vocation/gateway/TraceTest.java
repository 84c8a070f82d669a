package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class TraceTest {
    private static final String OWN = "00-[0-9a-f]{32}-[0-9a-f]{16}-01";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The examples of the W3C recommendation; a later version may say more.
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00",
                "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-the-future-will-be-like"
            })
    void a_caller_s_trace_goes_on(String sent) {
        authorized()
                .header("traceparent", sent)
                .header("tracestate", "rojo=00f067aa0ba902b7,congo=t61rcWkgMzE")
                .get("/career/v1/me")
                .then()
                .body("headers.traceparent", equalTo(sent))
                .body("headers.tracestate", equalTo("rojo=00f067aa0ba902b7,congo=t61rcWkgMzE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
                "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01.more"
            })
    void what_cannot_be_read_begins_anew_without_its_state(String sent) {
        authorized()
                .header("traceparent", sent)
                .header("tracestate", "rojo=1")
                .get("/career/v1/me")
                .then()
                .body("headers.traceparent", matchesPattern(OWN))
                .body("headers.tracestate", nullValue());
    }

    @Test
    void each_request_without_one_begins_its_own() {
        String first = authorized().get("/career/v1/me").path("headers.traceparent");
        String second = authorized().get("/career/v1/me").path("headers.traceparent");
        assertNotEquals(first, second);
    }

    private static RequestSpecification authorized() {
        return given().auth().oauth2(Tickets.good());
    }
}
