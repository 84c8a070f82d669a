package io.vocation.survey.advocacy.figure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vocation.survey.Roster;
import io.vocation.survey.advocacy.Casework;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.advocacy.Casework.CASES;
import static io.vocation.survey.advocacy.Casework.act;
import static io.vocation.survey.advocacy.Casework.external;
import static io.vocation.survey.advocacy.Casework.read;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Counted by hand, in a center whose clocks change on 29 March 2026. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("A3")
class AdvocacyFiguresTest {
    private static final String HEADER =
            "case_id,contacts,advocate,state,closed_at,accepted_by_customer,accepted_by_company\n";

    @Inject
    Jdbi jdbi;

    private Casework work;
    private int number;

    @BeforeEach
    void people() {
        work = new Casework(jdbi, "Europe/Berlin");
    }

    /** A case of another system: its contacts were with these people, one a day. */
    private String kept(
            UUID advocate, String state, String closed, String accepted, Boolean self, String routine, UUID... with) {
        String customer = "c" + ++number;
        String contacts = IntStream.range(0, with.length)
                .mapToObj(at -> external(work.contact(
                        "2026-01-%02dT09:00:00Z".formatted(at + 1), with[at], "billing", customer, self, routine)))
                .collect(Collectors.joining("|"));
        return "K-%d,%s,N%s,%s,%s,%s\n".formatted(number, contacts, advocate, state, closed, accepted);
    }

    private Response take(String rows, String query) {
        return as(Tokens.of("survey-source"))
                .contentType("text/csv")
                .accept(ContentType.JSON)
                .body((HEADER + rows).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/survey/v1/centers/" + work.center + "/cases/imports" + query);
    }

    private JsonPath figures(String who, String path) {
        return as(who).get("/survey/v1/" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void six() {
        UUID a = work.ada;
        UUID b = work.ben;
        // The last second of 28 March there; the first of 30 March, an hour earlier in UTC than in winter.
        String rows = kept(a, "RESOLVED", "2026-03-28T22:59:59Z", "true,true", true, "ROUTINE", a, a, b)
                + kept(a, "RESOLVED", "2026-03-29T21:59:59Z", "true,true", false, "ROUTINE", a)
                + kept(a, "RESOLVED", "2026-03-29T22:00:00Z", "true,false", true, "EXCEPTION", a, b, a, a)
                + kept(a, "RESOLVED", "2026-03-10T12:00:00Z", "true,", null, null, a, a)
                + kept(b, "RESOLVED", "2026-03-10T12:00:00Z", ",false", null, null, b, b)
                + kept(b, "NO_RESOLUTION_POSSIBLE", "2026-03-10T12:00:00Z", ",", true, "ROUTINE", b, a);
        take(rows, "").then().statusCode(200).body("opened", equalTo(6)).body("rejected", equalTo(0));
    }

    @Test
    void theyAreWhatIsCountedByHand() {
        six();
        JsonPath all = figures(work.manager, "centers/" + work.center + "/advocacy?from=2026-03-01&to=2026-03-31");
        assertEquals(6, all.getInt("rows[0].closed"));
        // yes, yes, no, unknown, no (the company refused), no (nothing to accept): 2 of 5.
        assertEquals(List.of(2, 5), counts(all, "accepted"));
        // Wilson for 2 of 5, as every table of it has: 0.118 to 0.769.
        assertEquals(0.1176, all.getDouble("rows[0].accepted.interval.low"), 0.0001);
        assertEquals(0.7693, all.getDouble("rows[0].accepted.interval.high"), 0.0001);
        assertEquals(List.of(1, 6), counts(all, "noResolutionPossible"));
        // aa ab | - | ab ba aa | aa | bb | ba
        assertEquals(List.of(4, 8), counts(all, "continuity"));
        // 3, 1, 4, 2, 2 contacts of resolved cases.
        assertEquals(12, all.getInt("rows[0].contactsToResolution.contacts"));
        assertEquals(5, all.getInt("rows[0].contactsToResolution.cases"));
        assertEquals(2.0, all.getDouble("rows[0].contactsToResolution.lowerQuartile"));
        assertEquals(2.0, all.getDouble("rows[0].contactsToResolution.median"));
        assertEquals(3.0, all.getDouble("rows[0].contactsToResolution.upperQuartile"));
        assertNull(all.get("rows[0].exceptions"));
    }

    private static List<Integer> counts(JsonPath figures, String rate) {
        return List.of(
                figures.getInt("rows[0]." + rate + ".numerator"), figures.getInt("rows[0]." + rate + ".denominator"));
    }

    @Test
    void daysAreDaysOfTheCentersZoneAlsoWhenClocksChange() {
        six();
        String path = "centers/" + work.center + "/advocacy?from=%s&to=%s";
        assertEquals(
                1,
                figures(work.manager, path.formatted("2026-03-28", "2026-03-28"))
                        .getInt("rows[0].closed"));
        assertEquals(
                1,
                figures(work.manager, path.formatted("2026-03-29", "2026-03-29"))
                        .getInt("rows[0].closed"));
        assertEquals(
                1,
                figures(work.manager, path.formatted("2026-03-30", "2026-03-30"))
                        .getInt("rows[0].closed"));
        JsonPath none = figures(work.manager, path.formatted("2026-03-31", "2026-03-31"));
        assertEquals(List.of(), none.getList("rows"));
        as(work.manager)
                .get("/survey/v1/" + path.formatted("2026-03-31", "2026-03-30"))
                .then()
                .statusCode(400);
        as(work.manager)
                .get("/survey/v1/centers/" + work.center + "/advocacy")
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("A4")
    void everyFigureIsFilteredBySelfServiceAndRoutine() {
        six();
        String path = "centers/" + work.center + "/advocacy?from=2026-03-01&to=2026-03-31";
        assertEquals(3, figures(work.manager, path + "&selfServiceTried=true").getInt("rows[0].closed"));
        assertEquals(1, figures(work.manager, path + "&selfServiceTried=false").getInt("rows[0].closed"));
        JsonPath both = figures(work.manager, path + "&selfServiceTried=true&routineOrException=EXCEPTION");
        assertEquals(1, both.getInt("rows[0].closed"));
        assertEquals(List.of(1, 3), counts(both, "continuity"));
        assertNull(both.get("rows[0].continuity.rate"), "too few to be shown");
    }

    @Test
    @Tag("L2")
    void eachSeesTheirOwnTheirTeamOrTheirCenter() {
        six();
        String days = "?from=2026-03-01&to=2026-03-31";
        JsonPath mine = figures(work.advocate, "me/advocacy" + days);
        assertEquals(4, mine.getInt("rows[0].closed"));
        assertEquals(List.of(2, 3), counts(mine, "accepted"));
        JsonPath people = figures(work.manager, "centers/" + work.center + "/advocacy" + days + "&by=ADVOCATE");
        assertEquals(
                Map.of(work.ada.toString(), 4, work.ben.toString(), 2),
                people.<Map<String, Object>>getList("rows").stream()
                        .collect(Collectors.toMap(row -> (String) row.get("id"), row -> (Integer) row.get("closed"))));
        JsonPath teams = figures(work.manager, "centers/" + work.center + "/advocacy" + days + "&by=TEAM");
        assertEquals(List.of(work.team.toString()), teams.getList("rows.id"));
        JsonPath team = figures(work.supervisor, "teams/" + work.team + "/advocacy" + days);
        assertEquals(6, team.getInt("rows[0].closed"));
        as(work.supervisor)
                .get("/survey/v1/teams/" + work.team + "/advocacy" + days + "&by=CENTER")
                .then()
                .statusCode(400);
        String file = as(work.supervisor)
                .accept("text/csv")
                .get("/survey/v1/teams/" + work.team + "/advocacy" + days + "&by=ADVOCATE")
                .asString();
        assertEquals(3, file.lines().count());
        assertEquals(
                1,
                file.lines().map(line -> line.split(",", -1).length).distinct().count());
        for (String blind : List.of(work.advocate, work.supervisor, elsewhere())) {
            as(blind)
                    .get("/survey/v1/centers/" + work.center + "/advocacy" + days)
                    .then()
                    .statusCode(404);
        }
        as(Tokens.of("supervisor", work.otherLead))
                .get("/survey/v1/teams/" + work.team + "/advocacy" + days)
                .then()
                .statusCode(404);
    }

    private static String elsewhere() {
        return Tokens.of("manager", Roster.employee(Roster.center("UTC"), null, null));
    }

    @Test
    void aClosingCountsForTheAdvocateAndTeamOfThatDayAndNoMoreOnceReopened() {
        UUID id = work.opened(work.contact("2026-03-02T09:00:00Z", work.ada, "billing"));
        act(work.supervisor, id, "closing", Casework.resolved(true, true))
                .then()
                .statusCode(200);
        Roster.tell(
                work.ada,
                List.of(
                        Roster.assignment(work.center, work.team, work.lead, Roster.START, LocalDate.of(2026, 1, 1)),
                        Roster.assignment(
                                work.center, UUID.randomUUID(), work.otherLead, LocalDate.of(2026, 1, 1), null)),
                Roster.aliases("ada"));
        String path = "centers/" + work.center + "/advocacy?from=2020-01-01&to=2100-01-01&by=";
        assertEquals(
                List.of(work.team.toString()),
                figures(work.manager, path + "TEAM").getList("rows.id"));
        assertEquals(
                List.of(work.ada.toString()),
                figures(work.manager, path + "ADVOCATE").getList("rows.id"));
        act(work.manager, id, "reopening", Map.of("reason", "Again")).then().statusCode(200);
        assertEquals(List.of(), figures(work.manager, path + "TEAM").getList("rows"));
    }

    @Test
    void exceptionsAreCountedByWhatBecameOfThem() {
        UUID id = work.opened(work.contact("2026-03-02T09:00:00Z", work.ada, "billing"));
        for (String decision : Arrays.asList("GRANTED", "GRANTED", "REFUSED", null)) {
            String exception = as(work.advocate)
                    .contentType(ContentType.JSON)
                    .body(Map.of("what", "w", "argument", "a"))
                    .post(CASES + "/" + id + "/exceptions")
                    .path("id");
            if (decision != null) {
                as(work.manager)
                        .contentType(ContentType.JSON)
                        .body(Map.of("decision", decision, "reason", "r"))
                        .post(CASES + "/" + id + "/exceptions/" + exception + "/decision")
                        .then()
                        .statusCode(200);
            }
        }
        JsonPath all =
                figures(work.manager, "centers/" + work.center + "/advocacy?from=2020-01-01&to=2100-01-01&by=ADVOCATE");
        assertEquals(
                List.of(4, 2, 1, 1),
                List.of(
                        all.getInt("rows[0].exceptions.argued"),
                        all.getInt("rows[0].exceptions.granted"),
                        all.getInt("rows[0].exceptions.refused"),
                        all.getInt("rows[0].exceptions.open")));
        assertEquals(3, all.getInt("rows[0].exceptions.grantedOfDecided.denominator"));
        assertEquals(0, all.getInt("rows[0].closed"));
        assertNull(all.get("rows[0].accepted"));
    }

    @Test
    @Tag("A1")
    void aFileIsTriedThenTakenOverOnceAndBadRowsStopNoOther() {
        String good = kept(work.ada, "OPEN", "", ",", null, null, work.ada, work.ben);
        String bad = "K-8,nowhere,N%s,OPEN,,,\n".formatted(work.ada)
                + "K-9,%s,N-nobody,OPEN,,,\n".formatted(external(work.contact("2026-01-01T09:00:00Z", work.ada, "x")))
                + "K-10,x,N1,RESOLVED,,,\n"
                + "K-11,x,N1,DONE,2026-03-01T00:00:00Z,,\n"
                + "K-12,x,N1,NO_RESOLUTION_POSSIBLE,2026-03-01T00:00:00Z,true,\n";
        take(good + bad, "?dryRun=true")
                .then()
                .statusCode(200)
                .body("opened", equalTo(1))
                .body("rejections.line", equalTo(List.of(3, 4, 5, 6, 7)));
        as(work.manager).get(CASES).then().body("items.size()", equalTo(0));
        take(good + bad, "").then().body("opened", equalTo(1)).body("rejected", equalTo(5));
        take(good, "").then().body("known", equalTo(1)).body("opened", equalTo(0));
        String id = as(work.manager).get(CASES).path("items[0].id");
        read(work.manager, UUID.fromString(id))
                .then()
                .body("case.externalId", equalTo("K-1"))
                .body("case.advocateId", equalTo(work.ada.toString()))
                .body("contacts.size()", equalTo(2))
                .body("case.closedAt", nullValue());
        String twice = good.replace("K-1,", "K-2,");
        take(twice, "").then().body("rejected", equalTo(1));
        String file = as(Tokens.of("survey-source"))
                .contentType("text/csv")
                .accept("text/csv")
                .body((HEADER + bad).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/survey/v1/centers/" + work.center + "/cases/imports?dryRun=true")
                .asString();
        assertTrue(file.contains("There is no contact nowhere in this center."), file);
        as(Tokens.of("survey-source"))
                .contentType("text/csv")
                .body("a,b\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/survey/v1/centers/" + work.center + "/cases/imports")
                .then()
                .statusCode(400);
        as(work.manager)
                .contentType("text/csv")
                .body(HEADER.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/survey/v1/centers/" + work.center + "/cases/imports")
                .then()
                .statusCode(403);
    }
}
