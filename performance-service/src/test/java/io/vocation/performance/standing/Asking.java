package io.vocation.performance.standing;

import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vocation.test.Contract;

import static io.restassured.RestAssured.given;

/** Asks the service, and checks each exchange against its contract. */
final class Asking {

    private Asking() {}

    static ValidatableResponse get(String path, String token) {
        return as(token).get("/performance/v1" + path).then();
    }

    static ValidatableResponse post(String path, Object body, String token) {
        return as(token)
                .contentType("application/json")
                .body(body)
                .post("/performance/v1" + path)
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .filter(new Contract())
                .auth()
                .oauth2(token);
    }
}
