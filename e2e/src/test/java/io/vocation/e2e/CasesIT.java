package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static io.vocation.e2e.Running.as;
import static io.vocation.e2e.Running.await;
import static io.vocation.e2e.Running.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** From a customer who calls again and says so to what advocates are measured on, with the job that finds cases running. */
@Tag("A1")
@Tag("A3")
@Tag("A4")
class CasesIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String CASES = "/survey/v1/cases/";
    private static UUID center;
    private static UUID source;

    @BeforeAll
    static void aCenterWithTwoAdvocatesAndTheirManager() {
        center = Running.center("cases", "UTC");
        for (String number : List.of("CS-1", "CS-2", "CS-3")) {
            String position = number.equals("CS-3") ? "manager" : "general";
            String id = Accounts.keep(number, Cast.known(number, "cases", null, null, position));
            as("demo-hr-system")
                    .contentType(ContentType.JSON)
                    .body(Map.of("alias", "agent-" + number))
                    .post("/career/v1/employees/" + id + "/aliases")
                    .then()
                    .statusCode(200);
            Accounts.awaitDone(number);
        }
        source = Recipes.declared(center);
    }

    @Test
    void whoCalledAgainBecomesACaseThatEndsInTheFigures() {
        answered("CS-2", 0);
        contact("c0", "CS-2", 0, true);
        // The second opens the case, kept by who had it.
        contact("c1", "CS-1", 1, null);
        contact("c2", "CS-1", 2, null);
        await("the case", () -> found().path("items.size()").equals(1));
        String id = found().path("items[0].id");
        await("its contacts", () -> person("CS-1")
                .get(CASES + id + "/contacts")
                .path("size()")
                .equals(3));
        person("CS-1").get(CASES + id + "/contacts").then().body("contactedAt", contains(at(0), at(1), at(2)));
        person("CS-2").get(CASES + id).then().statusCode(404);

        UUID exception = created(person("CS-1")
                .contentType(ContentType.JSON)
                .body(Map.of("what", "Refund after 40 days", "argument", "We promised it on the first call"))
                .post(CASES + id + "/exceptions"));
        decide(person("CS-1"), id, exception).then().statusCode(403);
        decide(person("CS-3"), id, exception).then().statusCode(200);
        act(id, "handovers", Map.of("to", employee("CS-2"), "reason", "Knows billing"), "CS-1");
        act(id, "closing", closing(), "CS-2");

        RequestSpecification asked = person("CS-3")
                .queryParam("from", TODAY.minusDays(2).toString())
                .queryParam("to", TODAY.toString())
                .queryParam("by", "ADVOCATE")
                .accept("application/json, application/problem+json");
        asked.get("/survey/v1/centers/" + center + "/advocacy")
                .then()
                .statusCode(200)
                .body("rows.find { it.closed == 1 }.id", equalTo(employee("CS-2")))
                .body("rows.find { it.closed == 1 }.accepted.numerator", equalTo(1))
                .body("rows.find { it.closed == 1 }.accepted.rate", nullValue())
                .body("rows.find { it.closed == 1 }.continuity.numerator", equalTo(1))
                .body("rows.find { it.closed == 1 }.continuity.denominator", equalTo(2))
                .body("rows.find { it.closed == 1 }.contactsToResolution.contacts", equalTo(3))
                .body("rows.sum { it.exceptions?.granted ?: 0 }", equalTo(1));
        asked.queryParam("selfServiceTried", false)
                .get("/survey/v1/centers/" + center + "/advocacy")
                .then()
                .body("rows.findAll { it.closed > 0 }.size()", equalTo(0));
        person("CS-3")
                .accept("text/csv")
                .queryParam("from", TODAY.minusDays(2).toString())
                .queryParam("to", TODAY.toString())
                .get("/survey/v1/centers/" + center + "/advocacy")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"));
    }

    /** The first call left it unresolved; the customer says so. */
    private static void answered(String number, int place) {
        as("demo-survey-source")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "sourceId",
                        source,
                        "sourceResponseId",
                        "cs-answer",
                        "agent",
                        "agent-" + number,
                        "contactedAt",
                        at(place),
                        "customer",
                        "CC-1",
                        "resolved",
                        false))
                .post("/survey/v1/responses")
                .then()
                .statusCode(201);
        await("who is who", () -> List.of("CS-1", "CS-2").stream().allMatch(CasesIT::isKnown));
    }

    /** Whether a contact of theirs, about nothing, is theirs at once. */
    private static boolean isKnown(String number) {
        String external = "known-" + number + "-" + UUID.randomUUID();
        contact(external, number, 5, "nobody-" + number, null, null);
        return person(number)
                .accept("application/json, application/problem+json")
                .queryParam("center", center)
                .queryParam("limit", 100)
                .get("/survey/v1/contacts")
                .<List<String>>path("items.externalId")
                .contains(external);
    }

    private static void contact(String external, String number, int place, Boolean selfService) {
        contact(external, number, place, "CC-1", "refund", selfService);
    }

    private static void contact(
            String external, String number, int place, String customer, String reason, Boolean selfService) {
        Map<String, Object> said = new HashMap<>(Map.of(
                "centerId", center,
                "externalId", external,
                "agent", "agent-" + number,
                "contactedAt", at(place),
                "customerRef", customer));
        if (reason != null) {
            said.put("reason", reason);
        }
        if (selfService != null) {
            said.put("selfServiceTried", selfService);
        }
        as("demo-survey-source")
                .contentType(ContentType.JSON)
                .body(said)
                .post("/survey/v1/contacts")
                .then()
                .statusCode(201);
    }

    private static String at(int place) {
        return TODAY.minusDays(1) + "T1" + place + ":00:00Z";
    }

    private static Response found() {
        return person("CS-3")
                .accept("application/json, application/problem+json")
                .queryParam("center", center)
                .get("/survey/v1/cases");
    }

    private static Map<String, Object> closing() {
        return Map.of("outcome", "RESOLVED", "acceptedByCustomer", true, "acceptedByCompany", true, "text", "Refunded");
    }

    private static Response decide(RequestSpecification who, String id, UUID exception) {
        return who.contentType(ContentType.JSON)
                .body(Map.of("decision", "GRANTED", "reason", "It was promised"))
                .post(CASES + id + "/exceptions/" + exception + "/decision");
    }

    private static void act(String id, String what, Object body, String number) {
        String version = person(number).get(CASES + id).header("ETag");
        person(number)
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(body)
                .post(CASES + id + "/" + what)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification person(String number) {
        return Running.anonymous()
                .auth()
                .oauth2(Accounts.signIn(number.toLowerCase(Locale.ROOT)).token());
    }

    private static String employee(String number) {
        return as("demo-hr-system")
                .get("/career/v1/employees/by-number/" + number)
                .path("id");
    }
}
