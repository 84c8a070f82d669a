package io.vocation.test;

import io.restassured.RestAssured;

import java.util.LinkedHashMap;
import java.util.Map;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Every way in which a token can be wrong. A service refuses each by itself, whatever the gateway did before. */
public final class BadTokens {
    private BadTokens() {}

    /** Asks with each of them. @param path of an operation that {@code role} may do */
    public static void areRefusedAt(String path, String role) {
        ask(Tokens.of(role), path, 200);
        RestAssured.given()
                .filter(new Contract())
                .get(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"));
        of(role).forEach((what, token) -> {
            try {
                ask(token, path, 401);
            } catch (AssertionError e) {
                throw new AssertionError("A token that is " + what + ": " + e.getMessage(), e);
            }
        });
    }

    private static Map<String, String> of(String role) {
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("no token at all", "nonsense");
        bad.put("a token in form only", "a.b.c");
        bad.put("expired", Tokens.expired(role));
        bad.put("not yet valid", Tokens.notYetValid(role));
        bad.put("for another audience", Tokens.forAudience("another-api", role));
        bad.put("from another realm", Tokens.fromIssuer("http://localhost:1/realms/other", role));
        bad.put("unsigned", Tokens.unsigned(role));
        bad.put("signed with the public key as a secret", Tokens.signedWithThePublicKey(role));
        bad.put("signed by somebody else", Tokens.signedBySomebodyElse(role));
        bad.put("revoked", Tokens.revoked(role));
        bad.put("of a role that was taken away", Tokens.outdated(role));
        return bad;
    }

    private static void ask(String token, String path, int status) {
        var answer = RestAssured.given()
                .filter(new Contract())
                .auth()
                .oauth2(token)
                .get(path)
                .then()
                .statusCode(status);
        if (status == 401) {
            answer.header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                    .body("type", equalTo("urn:vocation:problem:unauthorized"));
        }
    }
}
