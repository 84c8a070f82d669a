package io.vocation.training.session;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vocation.test.Surroundings;
import io.vocation.training.Cast;
import io.vocation.training.Race;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static io.vocation.training.Cast.SESSIONS;
import static io.vocation.training.Cast.hr;
import static io.vocation.training.Cast.plan;
import static io.vocation.training.Cast.planned;
import static io.vocation.training.Cast.seat;
import static io.vocation.training.Cast.wanted;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PlanningTest {
    @Inject
    Cast cast;

    private UUID center;

    @BeforeEach
    void aCenter() {
        center = cast.center();
    }

    @Test
    void aSessionIsPlannedAndRead() {
        UUID trainer = cast.employee(center);
        Map<String, Object> wanted = wanted(center, 30);
        wanted.putAll(Map.of("location", "Room 4", "trainerId", trainer.toString(), "seats", 4));

        var planned = plan(wanted).then();

        String id = planned.extract().path("id");
        planned.statusCode(201)
                .header("Location", endsWith(SESSIONS + "/" + id))
                .header("X-Correlation-Id", notNullValue());
        hr().get(SESSIONS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("location", equalTo("Room 4"))
                .body("trainerId", equalTo(trainer.toString()))
                .body("startsAt", equalTo(Cast.daysAhead(30).toString()))
                .body("seats", equalTo(4))
                .body("taken", equalTo(0))
                .body("state", equalTo("PLANNED"));
    }

    @Test
    void aRepeatedRequestWithItsKeyPlansOneSession() {
        Map<String, Object> wanted = wanted(center, 30);
        String key = UUID.randomUUID().toString();

        String first = keyed(key, wanted).then().statusCode(201).extract().path("id");
        String second = keyed(key, wanted).then().statusCode(201).extract().path("id");

        org.junit.jupiter.api.Assertions.assertEquals(first, second);
        keyed(key, wanted(center, 31)).then().statusCode(409);
        keyed("not a key", wanted).then().statusCode(400);
        hr().get(SESSIONS + "?center=" + center).then().body("items", hasSize(1));
    }

    @Test
    void requestsThatRaceWithOneKeyPlanOneSession() throws Exception {
        Map<String, Object> wanted = wanted(center, 30);
        String key = UUID.randomUUID().toString();

        List<String> ids = Race.together(Collections.nCopies(
                8, () -> keyed(key, wanted).then().statusCode(201).extract().path("id")));

        org.junit.jupiter.api.Assertions.assertEquals(1, Set.copyOf(ids).size());
        hr().get(SESSIONS + "?center=" + center).then().body("items", hasSize(1));
    }

    @Test
    void aChangeNeedsTheVersionItWasMadeOn() {
        String session = planned(center, 30);

        change(session, null).statusCode(428);
        change(session, "\"7\"").statusCode(412);
        change(session, "\"0\"").statusCode(200).header("ETag", "\"1\"");
        change(session, "\"0\"").statusCode(412);
        change(UUID.randomUUID().toString(), "*").statusCode(404);
    }

    @Test
    void aSessionStaysInItsCenter() {
        String session = planned(center, 30);

        var moved = hr().header("If-Match", "*")
                .contentType("application/json")
                .body(wanted(cast.center(), 30))
                .put(SESSIONS + "/" + session)
                .then();

        moved.statusCode(400).body("violations.field", equalTo(List.of("centerId")));
    }

    @Test
    void cancelingFreesItsPeopleAndKeepsTheSession() {
        UUID employee = cast.employee(center);
        String session = planned(center, 30);
        seat(hr(), session, employee).then().statusCode(201);

        hr().header("If-Match", "\"0\"").delete(SESSIONS + "/" + session).then().statusCode(412);
        hr().header("If-Match", "\"1\"").delete(SESSIONS + "/" + session).then().statusCode(204);
        hr().delete(SESSIONS + "/" + session).then().statusCode(204);

        hr().get(SESSIONS + "/" + session)
                .then()
                .body("state", equalTo("CANCELED"))
                .body("taken", equalTo(0));
        seat(hr(), planned(center, 30), employee).then().statusCode(201);
        change(session, "*").statusCode(409);
    }

    @Test
    void sessionsArePagedInTheOrderOfTheirBegin() {
        List<String> ids = List.of(planned(center, 12), planned(center, 10), planned(center, 11), planned(center, 11));

        var first = hr().get(SESSIONS + "?limit=2&center=" + center).then();
        String link =
                first.header("Link", containsString("rel=\"next\"")).extract().header("Link");
        URI next = URI.create(link.substring(1, link.indexOf('>')));
        var second = hr().urlEncodingEnabled(false)
                .get(next.getPath() + "?" + next.getRawQuery())
                .then();

        first.body("items", hasSize(2)).body("items[0].id", equalTo(ids.get(1)));
        second.body("items", hasSize(2))
                .body("items[1].id", equalTo(ids.get(0)))
                .body("next", nullValue())
                .header("Link", nullValue());
        hr().get(SESSIONS + "?center=" + center + "&from=" + Cast.daysAhead(12))
                .then()
                .body("items.id", equalTo(List.of(ids.get(0))));
    }

    @Test
    void aParameterThatCannotBeReadIsNamed() {
        for (String query : List.of(
                "center=x",
                "from=tomorrow",
                "from=%2B100000-01-01T00:00:00Z",
                "cursor=x",
                "cursor=999999999999." + center,
                "limit=0",
                "limit=501",
                "limit=many")) {
            hr().urlEncodingEnabled(false)
                    .get(SESSIONS + "?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations.field", equalTo(List.of(query.substring(0, query.indexOf('=')))));
        }
        hr().get(SESSIONS + "?center=" + UUID.randomUUID()).then().statusCode(404);
        hr().get(SESSIONS + "/not-an-id").then().statusCode(400);
    }

    @Test
    void aSessionThatMakesNoSenseIsRefusedWithWhatIsWrong() {
        refused("seats", 6);
        refused("seats", 0);
        refused("seats", "many");
        refused("title", " ");
        refused("title", "x".repeat(201));
        refused("title", "nul \u0000");
        refused("location", "x".repeat(201));
        refused("trainerId", UUID.randomUUID().toString());
        refused("trainerId", "me");
        refused("startsAt", "2020-01-01T00:00:00Z");
        refused("startsAt", "tomorrow");
        refused("startsAt", null);
        refused("endsAt", Cast.daysAhead(30).toString());
        refused("endsAt", "+1000000000-12-31T23:59:59Z");
        refused("centerId", null);
        refused("sixth", true);
    }

    @Test
    void aBodyThatCannotBeReadIsAProblem() {
        body("{\"centerId\": ").statusCode(400);
        body("").statusCode(400);
        body("null").statusCode(400);
        body("[]").statusCode(400);
        body("\"text\"").statusCode(400);
        body("{\"startsAt\": 1e999999999}").statusCode(400);
        body("{\"startsAt\": {}}").statusCode(400);
        hr().contentType("text/plain")
                .body("x")
                .post(SESSIONS)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        hr().patch(SESSIONS).then().statusCode(405);
    }

    private void refused(String field, Object value) {
        Map<String, Object> wanted = wanted(center, 30);
        wanted.put(field, value);
        plan(wanted)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:vocation:problem:validation"))
                .body("violations.field", equalTo(List.of(field)));
    }

    private static ValidatableResponse body(String json) {
        return hr().contentType("application/json")
                .body(json)
                .post(SESSIONS)
                .then()
                .contentType("application/problem+json");
    }

    private ValidatableResponse change(String session, String ifMatch) {
        Map<String, Object> wanted = wanted(center, 30);
        wanted.put("title", "Changed " + UUID.randomUUID());
        var request = hr().contentType("application/json").body(wanted);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(SESSIONS + "/" + session)
                .then();
    }

    private static Response keyed(String key, Map<String, Object> wanted) {
        return hr().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(wanted)
                .post(SESSIONS);
    }
}
