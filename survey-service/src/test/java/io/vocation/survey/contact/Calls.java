package io.vocation.survey.contact;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.survey.Surveys;

import java.util.UUID;

/** Contacts, through the API. */
public final class Calls {
    private Calls() {}

    public static Response deliver(String json) {
        return Surveys.vendor().contentType(ContentType.JSON).body(json).post("/survey/v1/contacts");
    }

    /** A contact with what is given, as JSON fields, besides what every contact has. */
    public static String call(UUID center, String id, String agent, String contactedAt, String fields) {
        return """
                {"centerId": "%s", "externalId": "%s", "agent": "%s", "contactedAt": "%s"%s}""".formatted(center, id, agent, contactedAt, fields.isEmpty() ? "" : ", " + fields);
    }

    public static String id(Response answer) {
        return answer.then().statusCode(201).extract().path("id");
    }
}
