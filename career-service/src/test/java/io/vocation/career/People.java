package io.vocation.career;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vocation.test.Contract;
import io.vocation.test.Tokens;

import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;

/** A small organization, put on the roster through the API as an HR system would. */
public final class People {
    private People() {}

    /** A request with a token, whose exchange is checked against the contract. */
    public static RequestSpecification as(String token) {
        return given().filter(new Contract()).auth().oauth2(token);
    }

    public static UUID center(String code) {
        return UUID.fromString(as(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("code", code, "name", "Center " + code, "zone", "Europe/Berlin"))
                .post("/career/v1/centers")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static UUID team(UUID center, String name) {
        return UUID.fromString(as(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post("/career/v1/centers/" + center + "/teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** Someone hired on 2020-01-01 and assigned since. */
    public static UUID employee(String number, String center, String team, String supervisor, String position) {
        String assignment = "{\"from\":\"2020-01-01\",\"center\":\"" + center + "\",\"position\":\"" + position + "\""
                + field("team", team) + field("supervisor", supervisor) + "}";
        return UUID.fromString(keep(
                        number,
                        "{\"name\":\"Person " + number + "\",\"hiredOn\":\"2020-01-01\",\"assignment\":" + assignment
                                + "}")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static io.restassured.response.Response keep(String number, String json) {
        return as(Tokens.of("hr-system"))
                .contentType(ContentType.JSON)
                .body(json)
                .put("/career/v1/employees/by-number/" + number);
    }

    private static String field(String name, String value) {
        return value == null ? "" : ",\"" + name + "\":\"" + value + "\"";
    }
}
