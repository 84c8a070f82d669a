package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class AllowanceTest {

    /** All who use the client "crowd" have 4 requests together, and one more every 10 s. */
    @Test
    void callers_of_one_client_share_its_allowance() {
        for (int left = 3; left >= 0; left--) {
            var answer = ask("crowd", "person " + left);
            assertEquals(200, answer.statusCode());
            assertTold("client", left, answer);
            assertEquals("\"default\";q=400;w=2, \"client\";q=4;w=40", answer.header("RateLimit-Policy"));
        }
        ask("crowd", "one more")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("10|9"))
                .header("RateLimit", matchesPattern("\"client\";r=0;t=[34][0-9]"))
                .body("type", equalTo("urn:vocation:problem:too-many-requests"));
        // Whoever uses another client is not held back.
        assertEquals(200, ask("vocation-cli", "person 1").statusCode());
    }

    /** Each who uses the client "modest" has 3 requests, and the client has plenty. */
    @Test
    void the_tighter_one_is_told() {
        for (int left = 2; left >= 0; left--) {
            assertTold("default", left, ask("modest", "told"));
        }
        var refused = ask("modest", "told");
        assertEquals(429, refused.statusCode());
        assertEquals("\"default\";q=3;w=30, \"client\";q=10000;w=2", refused.header("RateLimit-Policy"));
        assertEquals(200, ask("modest", "another").statusCode());
    }

    /** A caller whose client has nothing left must not pay for being refused. */
    @Test
    void what_is_refused_costs_nothing() {
        var bucket = new TokenBucket(1, 5, 0);
        bucket.take(0);
        bucket.giveBack();
        assertEquals(4, bucket.take(0).remaining());
        bucket.giveBack();
        bucket.giveBack();
        assertEquals(4, bucket.take(0).remaining(), "never more than the burst");
        assertEquals(4, bucket.look(0).remaining());
    }

    /** How many seconds until it is full again depends on how long the test has taken. */
    private static void assertTold(String policy, int left, Response answer) {
        assertTrue(
                answer.header("RateLimit").matches("\"" + policy + "\";r=" + left + ";t=[0-9]+"),
                answer.header("RateLimit"));
    }

    private static Response ask(String client, String subject) {
        return given().auth().oauth2(Tickets.of(client, subject)).get("/career/v1/me");
    }
}
