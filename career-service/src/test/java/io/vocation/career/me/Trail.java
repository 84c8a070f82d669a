package io.vocation.career.me;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vocation.test.Tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import static io.vocation.career.People.as;

/** Reads the audit as an administrator. */
final class Trail {
    private static final String AUDIT = "/career/v1/audit";

    private Trail() {}

    /** The entries of the request that was answered so. */
    static List<Map<String, Object>> of(Response answer) {
        return of(answer.header("X-Correlation-Id"));
    }

    static List<Map<String, Object>> of(String correlation) {
        return list("correlation=" + correlation).extract().path("items");
    }

    static ValidatableResponse list(String query) {
        return as(Tokens.of("admin")).get(AUDIT + "?" + query).then().statusCode(200);
    }

    static JsonPath verification(String query) {
        return as(Tokens.of("admin"))
                .get(AUDIT + "/verification" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Waits until everything written so far is in the chain. */
    static JsonPath sealed() throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofSeconds(20));
        JsonPath state = verification("");
        while (state.getLong("unsealed") > 0 && Instant.now().isBefore(limit)) {
            Thread.sleep(100);
            state = verification("");
        }
        return state;
    }
}
