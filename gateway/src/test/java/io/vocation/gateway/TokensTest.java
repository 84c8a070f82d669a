package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class TokensTest {
    private static final String PATH = "/career/v1/me";

    @Test
    void a_good_token_opens_the_door() {
        given().auth().oauth2(Tickets.good()).get(PATH).then().statusCode(200);
    }

    @Test
    void without_a_token_the_answer_says_so_and_names_the_scheme() {
        given().get(PATH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"vocation\""))
                .body("type", equalTo("urn:vocation:problem:unauthorized"))
                .body("instance", equalTo(PATH))
                .body("detail", containsString("no bearer token"));
    }

    @Test
    void another_scheme_is_no_token() {
        given().auth().preemptive().basic("becky", "secret").get(PATH).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "a.b", "a.b.c", "a.b.", ".b.c", "a.b.c.d", "..", "a b c", "\u00e9.a.b"})
    void what_is_no_token_at_all_is_refused(String token) {
        refused(token, "not valid here");
    }

    @Test
    void an_expired_token_is_called_expired() {
        var token = Tickets.signed(Tickets.claims()
                .issuedAt(Instant.now().minusSeconds(900))
                .expiresAt(Instant.now().minusSeconds(600)));
        refused(token, "expired");
    }

    @Test
    void a_token_without_an_end_is_refused() {
        refused(Tickets.withoutEnd(), "not valid here");
    }

    @Test
    void a_token_of_tomorrow_is_refused() {
        refused(
                Tickets.signed(Tickets.claims()
                        .claim("nbf", Instant.now().plusSeconds(200).getEpochSecond())),
                "not valid yet");
    }

    @Test
    void a_token_for_somebody_else_is_refused() {
        refused(Tickets.signed(Tickets.claims().audience("another-api")), "not valid here");
    }

    @Test
    void a_token_without_an_audience_is_refused() {
        refused(Tickets.signed(Tickets.claims().remove("aud")), "not valid here");
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        refused(Tickets.signed(Tickets.claims().issuer("https://elsewhere.example")), "not valid here");
    }

    @Test
    void a_token_signed_by_a_stranger_is_refused() {
        refused(Tickets.signedBy(Neighbors.newKeys().getPrivate()), "not valid here");
    }

    @Test
    void a_revoked_token_is_refused() {
        refused(Tickets.revoked(), "not valid here");
    }

    @Test
    void an_unsigned_token_is_refused() {
        refused(Tickets.unsigned(), "not valid here");
    }

    @Test
    void the_public_key_is_no_secret() {
        refused(Tickets.signedWithThePublicKey(), "not valid here");
    }

    @Test
    void only_the_agreed_algorithm_is_taken_even_from_the_right_key() {
        refused(Tickets.signedAs(SignatureAlgorithm.RS512), "not valid here");
    }

    @Test
    void what_is_not_a_token_is_refused() {
        refused("opaque", "not valid here");
        refused("a.b.c", "not valid here");
    }

    @Test
    void a_bad_token_does_not_close_a_public_page() {
        given().auth().oauth2("a.b.c").get("/career/openapi").then().statusCode(200);
        given().auth().oauth2("a.b.c").get("/docs/").then().statusCode(200);
    }

    private static void refused(String token, String why) {
        given().auth()
                .oauth2(token)
                .get(PATH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                .body("detail", containsString(why))
                .body("detail", not(containsString("jose4j")));
    }
}
