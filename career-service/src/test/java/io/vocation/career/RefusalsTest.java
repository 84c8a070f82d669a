package io.vocation.career;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.UUID;

import static io.restassured.RestAssured.given;
import static io.vocation.career.People.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** What every service answers to what it cannot read, whichever operation was meant. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class RefusalsTest {
    private static final String CENTERS = "/career/v1/centers";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\": \"r-1\", \"code\": \"r-2\", \"name\": \"R\", \"zone\": \"UTC\"}",
                "{\"code\": \"r-1\", \"name\": \"R\\u0000\", \"zone\": \"UTC\"}",
                "{\"code\": \"r-1\", \"name\": \"\\ud800\", \"zone\": \"UTC\"}",
                "{\"code\": \"r-1\", \"name\": 7, \"zone\": \"UTC\"}",
                "{\"code\": \"r-1\", \"name\": \"R\", \"zone\": \"UTC\"} {}"
            })
    void whatIsNotMeantIsRefused(String body) {
        problem(as(Tokens.of("admin")).contentType(ContentType.JSON).body(body).post(CENTERS), 400);
    }

    @Test
    void whereAFieldIsThereASecondTimeIsTold() {
        String body = "{\"code\": \"r-1\",\n \"zone\": \"UTC\",\n \"code\": \"r-2\", \"name\": \"R\"}";
        problem(as(Tokens.of("admin")).contentType(ContentType.JSON).body(body).post(CENTERS), 400)
                .body("detail", containsString("line 3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b/c", "nonsense;;=", "application/json, a/b/c"})
    void anAcceptThatCannotBeReadIsNoFailure(String accept) {
        problem(
                given().auth()
                        .oauth2(Tokens.of("admin"))
                        .header("Accept", accept)
                        .get(CENTERS),
                406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "text/plain"})
    void policiesAreShownAsJsonOnly(String accept) {
        problem(as(Tokens.of("hr")).accept(accept).get("/career/v1/policies"), 406)
                .body("detail", not(containsString("PolicyView")));
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        problem(as(Tokens.of("admin")).delete(CENTERS), 405).header("Allow", "GET, HEAD, OPTIONS, POST");
        problem(as(Tokens.of("admin")).delete(CENTERS + "/" + UUID.randomUUID()), 405)
                .header("Allow", "GET, HEAD, OPTIONS, PUT");
    }

    @Test
    void whatWasSentIsSaidBackInOneLineAndShort() {
        problem(
                        as(Tokens.of("hr"))
                                .queryParam("center", "a\r\nb" + "x".repeat(1_000))
                                .get("/career/v1/employees"),
                        400)
                .body("detail", equalTo("'a\uFFFD\uFFFDb" + "x".repeat(96) + "…' is not a UUID."));
    }

    @Test
    void aDayBeyondTheYear9999IsNoDay() {
        problem(as(Tokens.of("hr")).queryParam("on", "+999999999-12-31").get("/career/v1/policies"), 400);
    }

    private static ValidatableResponse problem(Response answer, int status) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("detail.size()", not(0))
                .body("instance", containsString("/career/v1/"));
    }
}
