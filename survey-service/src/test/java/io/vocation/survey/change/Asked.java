package io.vocation.survey.change;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.test.Tokens;

import java.util.UUID;

import static io.vocation.survey.Surveys.as;

/** What people ask of kept responses, through the API. */
final class Asked {
    private static final String RESPONSES = "/survey/v1/responses/";

    private Asked() {}

    static Response change(String token, String id, String what, String ifMatch, String body) {
        var request = as(token).contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(RESPONSES + id + "/" + what);
    }

    static Response reassign(String token, String id, UUID employee) {
        return change(token, id, "reassignment", "*", toPerson(employee));
    }

    static Response toRoster(String token, String id) {
        return change(token, id, "reassignment", "*", "{\"asTheRosterSays\": true, \"reason\": \"Mistaken\"}");
    }

    static Response makeVoid(String token, String id) {
        return change(token, id, "void", "*", because("Rated another call"));
    }

    static Response restore(String token, String id) {
        return change(token, id, "restoration", "*", because("It was this call"));
    }

    static Response correct(String token, String id, String response) {
        return change(token, id, "correction", "*", "{\"reason\": \"Scale reversed\", \"response\": " + response + "}");
    }

    static Response decide(String token, String correction, String how, String ifMatch) {
        var request = as(token).contentType(ContentType.JSON).body(because("Looked at the recording"));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/survey/v1/corrections/" + correction + "/" + how);
    }

    static Response history(String token, String id) {
        return as(token).get(RESPONSES + id + "/history");
    }

    static Response corrections(String token, UUID center) {
        return as(token).queryParam("center", center).get("/survey/v1/corrections");
    }

    static String toPerson(UUID employee) {
        return "{\"employeeId\": \"" + employee + "\", \"reason\": \"Transferred call\"}";
    }

    static String because(String reason) {
        return "{\"reason\": \"" + reason + "\"}";
    }

    static String manager(UUID employee) {
        return Tokens.of("manager", employee);
    }
}
