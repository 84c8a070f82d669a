package io.vocation.e2e;

import io.restassured.http.ContentType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;

/** Clients that an administrator of Keycloak adds by hand, and their tokens. */
final class HandmadeClients {
    private static final String SECRET = "walked-" + UUID.randomUUID();

    private HandmadeClients() {}

    /** A machine with the role hr, made by hand. @return its id in Keycloak */
    static String client(String name, Map<String, Object> differing) {
        Accounts.byHand()
                .contentType(ContentType.JSON)
                .body(description(name, differing))
                .post("/clients")
                .then()
                .statusCode(201);
        String id =
                Accounts.byHand().queryParam("clientId", name).get("/clients").path("[0].id");
        String account = Accounts.byHand()
                .get("/clients/" + id + "/service-account-user")
                .path("id");
        Map<String, Object> role = Accounts.byHand().get("/roles/hr").path("");
        Accounts.byHand()
                .contentType(ContentType.JSON)
                .body(List.of(role))
                .post("/users/" + account + "/role-mappings/realm")
                .then()
                .statusCode(204);
        return id;
    }

    static Map<String, Object> description(String name) {
        Map<String, Object> description = description(name, Map.of());
        description.remove("defaultClientScopes");
        return description;
    }

    static Map<String, Object> description(String name, Map<String, Object> differing) {
        Map<String, Object> description = new HashMap<>(Map.of(
                "clientId", name,
                "enabled", true,
                "publicClient", false,
                "serviceAccountsEnabled", true,
                "standardFlowEnabled", false,
                "secret", SECRET,
                "defaultClientScopes", List.of("vocation")));
        description.putAll(differing);
        return description;
    }

    static String token(String realm, String client) {
        return given().baseUri(Running.platform().ports().keycloakUrl().toString())
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", client)
                .formParam("client_secret", SECRET)
                .post("/realms/" + realm + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
