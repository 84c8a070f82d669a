package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vocation.local.LocalRealm;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import static io.restassured.RestAssured.given;
import static io.vocation.e2e.Running.as;
import static io.vocation.e2e.Running.await;

/** Accounts as the people who have them, an administrator of ours and one of Keycloak's meet them. */
final class Accounts {
    private static final String PASSWORD = "correct horse";
    private static final Set<String> ROLES = Set.of("csr", "supervisor", "manager", "hr", "trainer", "admin");

    private Accounts() {}

    /** @param claims what a service reads of the person */
    record SignedIn(String token, String refreshToken, JsonPath claims) {
        Set<String> roles() {
            Set<String> roles = new TreeSet<>(claims.getList("realm_access.roles", String.class));
            roles.retainAll(ROLES);
            return roles;
        }
    }

    /** Puts a person on the roster, as an HR system does. @return their id */
    static String keep(String number, Map<String, Object> known) {
        Response answer = as("demo-hr-system")
                .contentType(ContentType.JSON)
                .body(known)
                .put("/career/v1/employees/by-number/" + number);
        if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            throw new AssertionError(number + ": " + answer.statusCode() + " " + answer.asString());
        }
        return answer.path("id");
    }

    /** What career-service says of somebody's account. */
    static Map<String, Object> shown(String number) {
        return as("admin")
                .queryParam("cursor", number.substring(0, number.length() - 1))
                .queryParam("limit", 500)
                .get("/career/v1/accounts")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.employeeNumber == '" + number + "' }");
    }

    /** How many accounts are as the roster says, of the first 500 numbers that begin so. */
    static int done(String numbers) {
        return as("admin")
                .queryParam("cursor", numbers)
                .queryParam("state", "DONE")
                .queryParam("limit", 500)
                .get("/career/v1/accounts")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.employeeNumber.startsWith('" + numbers + "') }.size()");
    }

    static void awaitDone(String number) {
        await("the account of " + number, () -> "DONE".equals(shown(number).get("state")));
    }

    static SignedIn signIn(String login) {
        try {
            if (!new LocalRealm(Running.platform()).setPassword(login, PASSWORD)) {
                throw new AssertionError("There is no account " + login);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        JsonPath tokens = trySigningIn(login).then().statusCode(200).extract().jsonPath();
        String token = tokens.getString("access_token");
        byte[] claims = Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')));
        return new SignedIn(
                token, tokens.getString("refresh_token"), JsonPath.from(new String(claims, StandardCharsets.UTF_8)));
    }

    static Response trySigningIn(String login) {
        return token(Map.of("grant_type", "password", "username", login, "password", PASSWORD));
    }

    static Response refresh(SignedIn person) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", person.refreshToken()));
    }

    private static Response token(Map<String, String> form) {
        return given().formParam("client_id", "vocation-cli")
                .formParams(form)
                .post(Running.platform().ports().realmUrl() + "/protocol/openid-connect/token");
    }

    /** As a person does by hand in Keycloak's console. */
    static RequestSpecification byHand() {
        return given().baseUri(Running.platform().ports().keycloakUrl() + "/admin/realms/vocation")
                .auth()
                .oauth2(new LocalRealm(Running.platform()).administratorsToken());
    }

    static Map<String, Object> user(String login) {
        List<Map<String, Object>> users = byHand().queryParam("username", login)
                .queryParam("exact", true)
                .get("/users")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("");
        return users.isEmpty() ? null : users.getFirst();
    }

    static boolean enabled(String login) {
        return Boolean.TRUE.equals(user(login).get("enabled"));
    }

    static Set<String> groups(String login) {
        return new TreeSet<>(byHand().get("/users/" + user(login).get("id") + "/groups")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("name", String.class));
    }

    static String group(String name) {
        return byHand().get("/groups").path("find { it.name == '" + name + "' }.id");
    }
}
