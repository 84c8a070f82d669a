package io.vocation.performance.standing;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.commons.access.Role;
import io.vocation.performance.Facts;
import io.vocation.performance.Facts.Response;
import io.vocation.test.Contract;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Other services are told whose standing changed. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@Tag("F7")
class StandingFeedTest {

    private static final String HR = Tokens.of(Role.HR);

    @Inject
    Facts facts;

    @Inject
    Jdbi jdbi;

    private Staff staff;
    private List<UUID> csrs;

    @BeforeEach
    void eightApart() {
        staff = new Staff(facts, "Europe/Vienna");
        csrs = staff.said(null, 190, 200, 180, 200, 170, 200, 160, 200, 150, 200, 140, 200, 130, 200, 120, 200);
    }

    @Test
    void theFirstStandingTellsOfEverybodyTheirWholeStateWithoutAName() {
        String snapshot = make("2026-03-30");

        List<JsonNode> told = told();

        assertEquals(9, told.size());
        JsonNode best = of(told, csrs.getFirst());
        assertEquals(staff.center.toString(), best.get("centerId").asText());
        assertEquals(snapshot, best.get("snapshotId").asText());
        assertEquals("2026-03-30", best.get("day").asText());
        assertTrue(best.get("present").asBoolean());
        assertEquals("General", best.get("peerGroup").asText());
        assertEquals("RANKED", best.get("state").asText());
        assertEquals(190, best.get("yes").asInt());
        assertEquals(200, best.get("answers").asInt());
        assertEquals(1, best.get("quartile").asInt());
        assertEquals(8, best.get("comparable").asInt());
        assertEquals(0.775, best.get("centerRate").asDouble(), 1e-12);
        assertTrue(best.get("version").asLong() > 0);
        assertFalse(best.toString().contains("CSR"));
    }

    @Test
    void aLaterStandingTellsOfThoseWhoseStateOrQuartileChanged() {
        make("2026-03-30");
        int before = told().size();
        // Forty more failures between the two days: the best becomes the fourth.
        List<Response> misses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            misses.add(new Response(staff.center, "2026-03-31T10:00:00Z")
                    .by(csrs.getFirst(), null, staff.supervisor, "General")
                    .with("resolved", false));
        }
        facts.survey(misses.toArray(Response[]::new));

        make("2026-03-31");

        List<JsonNode> news = told().subList(before, told().size());
        Set<String> people = new HashSet<>();
        news.forEach(event -> people.add(event.get("employeeId").asText()));
        // 190 of 240 is 79.2 %, just below the fourth's 80 %: he goes to quartile 2, the third to quartile 1.
        assertEquals(Set.of(csrs.get(0).toString(), csrs.get(2).toString()), people);
        assertEquals(2, of(news, csrs.get(0)).get("quartile").asInt());
        assertEquals(1, of(news, csrs.get(2)).get("quartile").asInt());
        assertTrue(of(news, csrs.get(0)).get("version").asLong()
                > of(told().subList(0, before), csrs.get(0)).get("version").asLong());
    }

    @Test
    void whoIsNoLongerThereIsTold() {
        make("2026-03-30");
        int before = told().size();
        jdbi.useHandle(sql ->
                sql.execute("UPDATE roster_assignment SET to_day = '2026-03-31' WHERE employee_id = ?", csrs.get(7)));

        make("2026-03-31");

        JsonNode gone = of(told().subList(before, told().size()), csrs.get(7));
        assertFalse(gone.get("present").asBoolean());
        assertFalse(gone.has("state"));
    }

    @Test
    void anEarlierDayAndTodayTellNothing() {
        make("2026-03-30");
        int before = told().size();

        make("2026-02-28");
        Asking.get("/centers/" + staff.center + "/standings", HR).statusCode(200);

        assertEquals(before, told().size());
    }

    @Test
    @Tag("L2")
    void onlyTheServicesThatFollowItMayRead() {
        make("2026-03-30");

        for (String client : List.of("career-service", "training-service")) {
            given().filter(new Contract())
                    .auth()
                    .oauth2(Tokens.ofService(client))
                    .get("/performance/v1/feed?limit=1")
                    .then()
                    .statusCode(200)
                    .contentType("application/cloudevents-batch+json");
        }
        for (String token : List.of(Tokens.ofService("survey-service"), HR, Tokens.of(Role.ADMIN))) {
            given().filter(new Contract())
                    .auth()
                    .oauth2(token)
                    .get("/performance/v1/feed")
                    .then()
                    .statusCode(403);
        }
    }

    private String make(String day) {
        return Asking.post("/centers/" + staff.center + "/standings", Map.of("day", day), HR)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonNode of(List<JsonNode> events, UUID employee) {
        return events.stream()
                .filter(event -> event.get("employeeId").asText().equals(employee.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Inject
    com.fasterxml.jackson.databind.ObjectMapper json;

    /** The center's events, in the feed's order. */
    private List<JsonNode> told() {
        return jdbi.withHandle(sql -> sql
                .createQuery(
                        "SELECT data::text FROM feed_event WHERE center_id = :center AND type = 'standing.changed' "
                                + "ORDER BY xid, id")
                .bind("center", staff.center)
                .mapTo(String.class)
                .stream()
                .map(this::read)
                .toList());
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
