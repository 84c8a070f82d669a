package io.vocation.survey.source;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.UUID;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.Surveys.declare;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SourceTest {
    private static final String CALLS = """
            {"centerId": "CENTER", "name": "NAME", "system": "phone",
             "questions": {"csatCsr": {"column": "Rating", "min": 1, "max": 5},
                           "resolved": {"column": "Resolved", "yes": ["Y"], "no": ["N"]}},
             "columns": {"sourceResponseId": "Call Id", "agent": "Agent", "callType": "Topic",
                         "contactedAt": {"date": "Date", "dateFormat": "yyyy-MM-dd", "time": "Time", "timeFormat": "H:mm:ss"}},
             "surveyed": {"column": "Answered", "values": ["Y"]}}""";

    private static String calls(UUID center) {
        return CALLS.replace("CENTER", center.toString())
                .replace("NAME", UUID.randomUUID().toString());
    }

    @Test
    void aSourceIsReadAsItWasDeclaredInItsCentersZone() {
        UUID center = Roster.center("America/New_York");
        String location =
                declare(calls(center)).then().statusCode(201).extract().header("Location");

        as(Tokens.of("survey-source"))
                .get(location.substring(location.indexOf("/survey/")))
                .then()
                .statusCode(200)
                .body("zone", equalTo("America/New_York"))
                .body("questions.csatCsr.max", equalTo(5))
                .body("questions.csatCenter", nullValue())
                .body("columns.contactedAt.timeFormat", equalTo("H:mm:ss"))
                .body("surveyed.values", equalTo(java.util.List.of("Y")));
    }

    @Test
    void theNameOfASourceIsUniqueInItsCenter() {
        String json = calls(Roster.center("UTC"));
        declare(json).then().statusCode(201);
        declare(json).then().statusCode(409).body("type", equalTo("urn:vocation:problem:conflict"));
    }

    @Test
    void sourcesAreListedPageByPage() {
        UUID center = Roster.center("UTC");
        for (int i = 0; i < 3; i++) {
            declare(calls(center)).then().statusCode(201);
        }
        String next = as(Tokens.of("manager", Roster.employee(center, null, null)))
                .queryParam("center", center)
                .queryParam("limit", 2)
                .get("/survey/v1/sources")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");
        as(Tokens.of("hr"))
                .queryParam("center", center)
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get("/survey/v1/sources")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    @Tag("L2")
    void aManagerFindsTheSourcesOfTheirCenterOnly() {
        UUID center = Roster.center("UTC");
        UUID other = Roster.center("UTC");
        String manager = Tokens.of("manager", Roster.employee(center, null, null));
        String mine = declare(calls(center)).then().extract().path("id");
        String theirs = declare(calls(other)).then().extract().path("id");

        as(manager).get("/survey/v1/sources/" + mine).then().statusCode(200);
        as(manager).get("/survey/v1/sources/" + theirs).then().statusCode(404);
        as(manager).get("/survey/v1/sources").then().body("items.id", equalTo(List.of(mine)));
        as(manager)
                .queryParam("center", other)
                .get("/survey/v1/sources")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(Tokens.of("manager")).get("/survey/v1/sources").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "system": "phone"                  | "zone": "Mars/Olympus"            | zone
            "min": 1, "max": 5                 | "min": 5, "max": 5                | questions.csatCsr.min
            "min": 1, "max": 5                 | "min": 1                          | questions.csatCsr.max
            "yyyy-MM-dd"                       | "yyyy-MM"                         | columns.contactedAt.dateFormat
            "yyyy-MM-dd"                       | "yyyy-QQQQQQ-bb"                  | columns.contactedAt.dateFormat
            "H:mm:ss"                          | "h:mm:ss"                         | columns.contactedAt.timeFormat
            "date": "Date",                    | "timestamp": "When",              | columns.contactedAt
            "agent": "Agent"                   | "agent": "Rating"                 | questions.csatCsr.column
            "no": ["N"]                        | "no": ["y"]                       | questions.resolved
            "no": ["N"]                        | "no": []                          | questions.resolved
            "agent": "Agent"                   | "agents": "Agent"                 | columns.agents
            "agent": "Agent",                  |                                   | columns.agent
            "values": ["Y"]                    | "values": []                      | surveyed.values
            "system": "phone"                  | "system": "a\\u0000b"             | system
            """)
    void aMappingThatCannotBeIsRefusedWithThePlace(String sound, String broken, String field) {
        String json = calls(Roster.center("UTC")).replace(sound, broken == null ? "" : broken);
        declare(json)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:vocation:problem:validation"))
                .body("violations.field", hasItem(containsString(field)));
    }

    @Test
    void aSourceOfACenterThatIsNotKnownIsRefused() {
        declare(calls(UUID.randomUUID())).then().statusCode(400).body("violations.field", hasItem("centerId"));
    }

    @Test
    void onlyAdministratorsDeclareSources() {
        as(Tokens.of("survey-source"))
                .contentType(ContentType.JSON)
                .body(calls(Roster.center("UTC")))
                .post("/survey/v1/sources")
                .then()
                .statusCode(403);
        as(Tokens.of("csr", UUID.randomUUID())).get("/survey/v1/sources").then().statusCode(403);
        Surveys.vendor().get("/survey/v1/sources/" + UUID.randomUUID()).then().statusCode(404);
    }
}
