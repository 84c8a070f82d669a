package io.vocation.survey.coding;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

import java.util.UUID;

import static io.vocation.survey.Surveys.as;

/** What people ask about coding, through the API. */
public final class Coder {
    private Coder() {}

    public static Response code(String token, String response, String ifMatch, String body) {
        var request = as(token).contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(coding(response));
    }

    public static Response code(String token, String response, String body) {
        return code(token, response, "*", body);
    }

    public static Response read(String token, String response) {
        return as(token).get(coding(response));
    }

    public static Response bulk(String token, UUID center, String body) {
        return as(token).contentType(ContentType.JSON).body(body).post(codings(center));
    }

    public static Response file(String token, UUID center, boolean dryRun, String csv) {
        return as(token)
                .contentType("text/csv")
                .queryParam("dryRun", dryRun)
                .body(csv)
                .post(codings(center));
    }

    public static Response reason(String token, UUID center, String body) {
        return as(token).contentType(ContentType.JSON).body(body).post(reasons(center));
    }

    /** A reason at the top, or below another one. */
    public static void grow(String token, UUID center, String code, String parent) {
        reason(
                        token,
                        center,
                        "{\"code\": \"%s\", \"name\": \"Name of %s\", \"solution\": \"Solve %s\"%s}"
                                .formatted(code, code, code, parent == null ? "" : ", \"parent\": \"" + parent + "\""))
                .then()
                .statusCode(201);
    }

    public static String reasons(UUID center) {
        return "/survey/v1/centers/" + center + "/reasons";
    }

    public static String codings(UUID center) {
        return "/survey/v1/centers/" + center + "/codings";
    }

    private static String coding(String response) {
        return "/survey/v1/responses/" + response + "/coding";
    }
}
