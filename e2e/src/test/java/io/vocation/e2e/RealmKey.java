package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

import java.util.List;
import java.util.Map;

/** A key of the realm that an administrator of Keycloak adds and takes away. */
final class RealmKey {
    // The one that the realm was made with has 100: the higher one signs.
    private static final String ABOVE = "200";
    private static final String BELOW = "50";

    private final String id;

    private RealmKey(String id) {
        this.id = id;
    }

    /** It signs all tokens from now on. */
    static RealmKey added() {
        String location = described(ABOVE)
                .post("/components")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return new RealmKey(location.substring(location.lastIndexOf('/') + 1));
    }

    /** Its tokens stay good, and there will be no more of them. */
    void signsNoMore() {
        described(BELOW).put("/components/" + id).then().statusCode(204);
    }

    void takeAway() {
        Accounts.byHand().delete("/components/" + id).then().statusCode(204);
    }

    private static RequestSpecification described(String priority) {
        String realm = Accounts.byHand().get().then().statusCode(200).extract().path("id");
        return Accounts.byHand()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "for a moment",
                        "parentId",
                        realm,
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "providerId",
                        "rsa-generated",
                        "config",
                        Map.of(
                                "priority", List.of(priority),
                                "enabled", List.of("true"),
                                "active", List.of("true"),
                                "algorithm", List.of("RS256"),
                                "keySize", List.of("2048"))));
    }
}
