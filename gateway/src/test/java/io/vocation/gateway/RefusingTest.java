package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class RefusingTest {

    @Test
    void an_unknown_first_segment_is_404_and_names_the_known_ones() {
        given().get("/payroll/v1/salaries")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:vocation:problem:not-found"))
                .body("instance", equalTo("/payroll/v1/salaries"))
                .body("correlationId", notNullValue())
                .body("known", contains("/career", "/performance", "/survey", "/training"));
    }

    @Test
    void the_management_pages_are_not_behind_the_public_door() {
        given().get("/q/health").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/career/openapi/../v1/employees",
                "/career/%2e%2e/survey/openapi",
                "/career/..%2fopenapi",
                "/career//openapi",
                "//career/openapi",
                "/career/..;/openapi",
                "/career/%zz",
                "/career/[x]",
                "/career/v1/me?q=%zz",
                "/career/a%00b",
                "career/openapi",
                "*"
            })
    void a_path_that_could_mean_two_things_is_400(String path) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("urn:vocation:problem:malformed"), answer);
    }

    @Test
    void a_request_without_a_host_is_400() throws IOException {
        var answer = raw("GET /career/openapi HTTP/1.1", "Connection: close");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    }

    @Test
    void a_stranger_s_page_is_403() {
        given().header("Origin", "https://evil.example")
                .get("/career/openapi")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", nullValue())
                .body("type", equalTo("urn:vocation:problem:forbidden"));
    }

    @Test
    void a_friend_s_page_may_call_and_read_the_headers() {
        given().header("Origin", "https://console.example")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "Authorization, If-Match")
                .options("/career/v1/centers")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "https://console.example")
                .header("Access-Control-Allow-Methods", containsString("PUT"));
        given().header("Origin", "https://console.example")
                .get("/career/openapi")
                .then()
                .statusCode(200)
                .header("Access-Control-Expose-Headers", containsString("ETag"));
    }

    @Test
    void our_own_page_is_no_stranger() {
        given().header("Origin", "http://localhost:" + RestAssured.port)
                .get("/career/openapi")
                .then()
                .statusCode(200);
    }

    @Test
    void an_announced_body_over_the_limit_is_413_before_it_is_sent() throws IOException {
        var answer = raw(
                "POST /survey/v1/sources HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + Tickets.good(),
                "Content-Length: 10485761",
                "Expect: 100-continue");
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("\"maxBytes\":10485760"), answer);
        assertFalse(answer.contains("100 Continue"), answer);
    }

    @Test
    void only_what_a_vendor_sends_passes_without_a_token() {
        var webhook = "/survey/v1/sources/7/webhook";
        given().header("webhook-id", "msg_1").body("{}").post(webhook).then().statusCode(200);
        given().head(webhook).then().statusCode(200);
        given().get(webhook).then().statusCode(401);
        given().body("{}").put(webhook).then().statusCode(401);
        given().delete(webhook).then().statusCode(401);
        given().body("{}").post(webhook + "/x").then().statusCode(401);
        given().body("{}").post("/survey/v1/sources/7/dead-letters").then().statusCode(401);
    }

    @Test
    void imports_have_a_limit_of_their_own() throws IOException {
        var answer = raw(
                "POST /survey/v1/sources/7/imports HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + Tickets.good(),
                "Content-Length: 5368709121");
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("\"maxBytes\":5368709120"), answer);
    }

    @Test
    void responses_may_come_as_a_stream_of_any_length() throws IOException {
        try (var caller = new RawCaller(RestAssured.port)) {
            caller.send(
                    "POST /survey/v1/responses HTTP/1.1",
                    "Host: localhost",
                    "Authorization: Bearer " + Tickets.good(),
                    "Content-Length: 10737418240",
                    "Expect: 100-continue");
            assertTrue(caller.head().startsWith("HTTP/1.1 100"));
        }
    }

    @Test
    void a_chunked_body_is_cut_off_where_it_passes_the_limit() throws IOException {
        try (var caller = new RawCaller(RestAssured.port)) {
            caller.send(
                    "POST /survey/v1/responses/count HTTP/1.1",
                    "Host: localhost",
                    "Authorization: Bearer " + Tickets.good(),
                    "Transfer-Encoding: chunked");
            for (int i = 0; i < 11; i++) {
                caller.out().write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
                caller.out().write(new byte[1 << 20]);
                caller.out().write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            var answer = caller.head() + caller.rest();
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("urn:vocation:problem:too-large"), answer);
        }
    }

    @Test
    void a_body_of_exactly_the_limit_passes() throws IOException {
        try (var caller = new RawCaller(RestAssured.port)) {
            caller.send(
                    "POST /survey/v1/responses/count HTTP/1.1",
                    "Host: localhost",
                    "Authorization: Bearer " + Tickets.good(),
                    "Content-Length: 10485760");
            caller.out().write(new byte[10 << 20]);
            assertTrue(caller.head().startsWith("HTTP/1.1 202"));
        }
    }

    @Test
    void who_asks_too_often_is_429_and_hears_when_to_come_back() {
        var modest = Tickets.of("modest", "someone-modest");
        for (int i = 0; i < 3; i++) {
            given().auth()
                    .oauth2(modest)
                    .get("/career/v1/me")
                    .then()
                    .statusCode(200)
                    .header("RateLimit", notNullValue());
        }
        given().auth()
                .oauth2(modest)
                .get("/career/v1/me")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("10|9"))
                .header("RateLimit-Policy", startsWith("\"default\";q=3;w=30, "))
                .body("type", equalTo("urn:vocation:problem:too-many-requests"));
        given().auth()
                .oauth2(Tickets.of("modest", "another"))
                .get("/career/v1/me")
                .then()
                .statusCode(200);
    }

    @Test
    void a_service_that_cannot_be_reached_is_502() {
        authorized()
                .get("/training/v1/sessions")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:vocation:problem:bad-gateway"))
                .body("service", equalTo("training"));
    }

    @Test
    void a_service_that_hangs_up_is_502() {
        authorized()
                .body("{}")
                .post("/career/v1/hangs-up")
                .then()
                .statusCode(502)
                .body("detail", containsString("hung up"));
        authorized().get("/career/v1/hangs-up").then().statusCode(502);
    }

    @Test
    void only_what_changes_nothing_is_tried_again() {
        authorized().get("/career/v1/moody").then().statusCode(200);
        authorized().body("{}").post("/career/v1/moody").then().statusCode(502);
        authorized().body("{}").post("/career/v1/moody").then().statusCode(200);
    }

    @Test
    void an_answer_that_breaks_off_is_not_passed_off_as_whole() throws IOException {
        var answer = raw("GET /career/v1/dies HTTP/1.1", "Host: localhost", "Authorization: Bearer " + Tickets.good());
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        assertTrue(answer.endsWith("half of "), answer);
    }

    @Test
    void a_silent_service_is_504() {
        authorized()
                .get("/career/v1/impatient/silent")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:vocation:problem:upstream-timeout"));
        authorized().body("{}").post("/career/v1/impatient/silent").then().statusCode(504);
    }

    @Test
    void a_caller_who_stops_sending_is_408() throws IOException {
        var answer = raw(
                "POST /career/v1/impatient/silent HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + Tickets.good(),
                "Content-Length: 100");
        assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
    }

    @Test
    void a_service_s_own_problem_passes_untouched() {
        var answer = authorized().body("{}").post("/career/v1/conflict");
        assertEquals("{\"type\":\"urn:vocation:problem:session-full\",\"status\":409,\"seats\":5}", answer.asString());
        assertEquals(409, answer.statusCode());
        assertEquals(null, answer.header("Server"));
    }

    private static RequestSpecification authorized() {
        return given().auth().oauth2(Tickets.good());
    }

    private static String raw(String... lines) throws IOException {
        try (var caller = new RawCaller(RestAssured.port)) {
            caller.send(lines);
            return caller.rest();
        }
    }
}
