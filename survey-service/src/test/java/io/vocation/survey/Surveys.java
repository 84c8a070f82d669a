package io.vocation.survey;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vocation.test.Contract;
import io.vocation.test.Tokens;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

import static io.restassured.RestAssured.given;

/** Sources and responses, through the API. */
public final class Surveys {
    public static final String VENDOR = "survey-source";

    private Surveys() {}

    /** A request with a token, whose exchange is checked against the contract. */
    public static RequestSpecification as(String token) {
        return given().filter(new Contract()).auth().oauth2(token);
    }

    public static RequestSpecification vendor() {
        return as(Tokens.of(VENDOR));
    }

    public static Response declare(String json) {
        return as(Tokens.of("admin")).contentType(ContentType.JSON).body(json).post("/survey/v1/sources");
    }

    /** A source that delivers by API and asks every question, on scales from 1 to 5. */
    public static UUID source(UUID center) {
        return declared("""
                {"centerId": "%s", "name": "API %s", "questions": {"csatCenter": {"min": 1, "max": 5},
                 "csatCsr": {"min": 1, "max": 5}, "resolved": {}, "contacts": {}, "continues": {}}}""".formatted(center, UUID.randomUUID()));
    }

    public static UUID declared(String json) {
        return UUID.fromString(declare(json).then().statusCode(201).extract().path("id"));
    }

    public static Response deliver(String json) {
        return vendor().contentType(ContentType.JSON).body(json).post("/survey/v1/responses");
    }

    /** A response with what is given, as JSON fields, and what every response has besides. */
    public static String response(UUID source, String id, String agent, String fields) {
        Map<String, String> usual = new LinkedHashMap<>();
        usual.put("sourceId", source.toString());
        usual.put("sourceResponseId", id);
        usual.put("agent", agent);
        usual.put("contactedAt", "2026-03-02T09:12:58Z");
        StringJoiner all = new StringJoiner(", ", "{", "}");
        usual.forEach((name, value) -> {
            if (!fields.contains('"' + name + "\":")) {
                all.add("\"%s\": \"%s\"".formatted(name, value));
            }
        });
        return fields.isEmpty() ? all.toString() : all.add(fields).toString();
    }

    public static String id(Response answer) {
        return answer.then().statusCode(201).extract().path("id");
    }

    /** A response as our own services read it. */
    public static Response read(String id) {
        return as(Tokens.of("hr")).get("/survey/v1/responses/" + id);
    }
}
