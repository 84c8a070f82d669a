package io.vocation.performance.scorecard;

import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vocation.test.Contract;

import static io.restassured.RestAssured.given;

/** Asks for figures; every exchange is checked against the contract. */
public final class Asking {
    private Asking() {}

    public static RequestSpecification as(String token) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .filter(new Contract())
                .auth()
                .oauth2(token);
    }

    public static ValidatableResponse get(String path, String token) {
        return as(token).get("/performance/v1" + path).then();
    }

    public static void missing(String path, String token) {
        get(path, token).statusCode(404).contentType("application/problem+json");
    }
}
