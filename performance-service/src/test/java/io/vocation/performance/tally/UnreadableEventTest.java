package io.vocation.performance.tally;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vocation.commons.access.Role;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.FeedBatch;
import io.vocation.performance.Facts;
import io.vocation.performance.Facts.Response;
import io.vocation.performance.window.Window;
import io.vocation.test.Contract;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What cannot be read or kept is set aside with its reason, and blocks nothing of its batch. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class UnreadableEventTest {
    private static final String NOON = "2026-03-02T12:00:00Z";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Inject
    Facts facts;

    @Inject
    ResponseFeed feed;

    @Inject
    Tallies tallies;

    @Inject
    ObjectMapper json;

    @Inject
    Jdbi jdbi;

    private UUID center;

    @BeforeEach
    void aCenter() {
        center = facts.center("poison-" + UUID.randomUUID(), "UTC");
        jdbi.useHandle(sql -> sql.execute("DELETE FROM set_aside_event"));
    }

    static Stream<Map<String, Object>> poison() {
        return Stream.of(
                Map.of("contacts", 0),
                Map.of("contacts", -1),
                Map.of("contacts", 3_000_000_000L),
                Map.of("contacts", "two"),
                Map.of("contacts", 1.5),
                Map.of("revision", "9999999999999999999999"),
                Map.of("revision", 0),
                Map.of("willOrSkill", "WILL"),
                Map.of("sourceOfError", "ORGANIZATION", "willOrSkill", "SKILL"),
                Map.of("sourceOfError", "THE WEATHER"),
                Map.of("state", "NOBODY KNOWS"),
                Map.of("centerId", "nowhere"),
                Map.of("position", "General\u0000"),
                Map.of("repeatReason", "\u0000"),
                // Longer than an entry of an index may be; only the database says so.
                Map.of("callType", noise(20_000)),
                Map.of("contactedAt", "+20000-01-01T00:00:00Z"),
                Map.of("contactedAt", "294277-01-01T00:00:00Z"),
                Map.of("contactedAt", "the day before yesterday"),
                Map.of("contactedAt", 12),
                Map.of("csatCsr", Map.of("value", 6, "max", 5)),
                Map.of("csatCsr", Map.of("value", "much", "max", 5)),
                Map.of("csatCsr", Map.of("max", 5)),
                Map.of("resolved", "yes"),
                Map.of("asks", "everything"));
    }

    /** Nothing that compresses. */
    private static String noise(int length) {
        StringBuilder text = new StringBuilder();
        java.util.Random random = new java.util.Random(1);
        while (text.length() < length) {
            text.append((char) ('!' + random.nextInt(90)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("poison")
    void poisonIsSetAsideAndItsNeighborsCount(Map<String, Object> wrong) throws IOException {
        Response broken = new Response(center, NOON);
        wrong.forEach(broken::with);
        List<CloudEvent> batch = List.of(good(), good(), facts.event(broken), good());

        facts.survey(batch);
        assertEquals(3, counted());
        assertEquals(1, setAside());
        applyAsItStreamsBy(batch);

        assertEquals(3, counted());
        assertEquals(1, setAside());
        list().body("items[0].feed", equalTo("survey"))
                .body("items[0].eventId", equalTo(batch.get(2).id()))
                .body("items[0].type", equalTo("response.changed"))
                .body("items[0].event", containsString(broken.id().toString()))
                .body("items[0].tries", equalTo(2));
    }

    @Test
    void nullsWhereSomethingIsNeededAreSetAside() {
        List<CloudEvent> batch = new ArrayList<>();
        for (String field : List.of("id", "revision", "state", "centerId", "contactedAt")) {
            batch.add(facts.event(
                    "response.changed", UUID.randomUUID(), without(new Response(center, NOON).data(), field)));
        }
        batch.add(facts.event("response.changed", UUID.randomUUID(), null));
        batch.add(good());

        facts.survey(batch);

        assertEquals(1, counted());
        assertEquals(6, setAside());
    }

    /** Envelopes, as far as they stand somewhere in the feed. */
    @Test
    void eventsThatAreNoEventsAreSetAside() throws IOException {
        String fine = json.writeValueAsString(good());
        String body =
                "[7,{},{\"id\":\"1-5\"},{\"id\":\"1-6\",\"type\":5},{\"id\":\"1-7\",\"type\":\"response.changed\",\"data\":[[]]},"
                        + "{\"id\":\"1-8\",\"type\":\"something.else\",\"data\":{\"a\":[1]}},"
                        + "{\"id\":\"1-9\",\"data\":{\"id\":\"late\"},\"type\":\"response.changed\"}," + fine + "]";

        FeedBatch read = feed.read(body.getBytes(StandardCharsets.UTF_8), json);
        QuarkusTransaction.requiringNew().run(read.applying());

        assertEquals(8, read.events());
        assertEquals(5, read.unreadable().size());
        assertEquals(1, counted());
        for (String broken : List.of("", "[", "{}", "[{\"id\":\"1-1\"", "[{}]", fine.substring(10))) {
            assertThrows(
                    IOException.class, () -> feed.read(broken.getBytes(StandardCharsets.UTF_8), json), () -> broken);
        }
    }

    @Test
    void aRosterEventThatCannotBeKeptBlocksNoOther() {
        UUID mars = UUID.randomUUID();
        UUID known = UUID.randomUUID();
        UUID nobody = UUID.randomUUID();

        facts.career(
                facts.center(mars, "mars", "Mars/Olympus_Mons", 1),
                facts.event("center.changed", nobody, Map.of("id", nobody, "version", 1)),
                facts.event("employee.changed", nobody, Map.of("id", nobody, "hiredOn", "soon")),
                facts.event(
                        "team.changed",
                        nobody,
                        Map.of("id", nobody, "centerId", known, "name", "a\u0000", "version", 1)),
                facts.event("team.changed", nobody, null),
                facts.center(known, "known", "UTC", 1));

        assertEquals(5, setAside());
        assertEquals(1, rows("SELECT count(*) FROM roster_center WHERE id IN (?, ?, ?)", mars, nobody, known));
        // Whoever asks where people are now is answered.
        rows("SELECT count(*) FROM roster_place");
    }

    @Test
    void anEventIsTriedAgainOnceWhatBrokeItIsRepaired() {
        // A sum that was damaged: taking the response back would make it negative.
        Response response = new Response(center, NOON);
        facts.survey(response, new Response(center, NOON));
        jdbi.useHandle(sql -> sql.execute(
                "UPDATE day_tally SET csat_csr_yes = 0, world_class_call_yes = 0 WHERE center_id = ?", center));
        facts.survey(response.revised(2).with("state", "VOID"));
        assertEquals(1, setAside());
        String id = list().extract().path("items[0].id");

        retry(id, Role.ADMIN).statusCode(409).body("detail", containsString("csat_csr"));
        jdbi.useHandle(sql -> sql.execute(
                "UPDATE day_tally SET csat_csr_yes = 2, world_class_call_yes = 2 WHERE center_id = ?", center));
        retry(id, Role.ADMIN).statusCode(204);

        assertEquals(1, counted());
        assertEquals(0, setAside());
        retry(id, Role.ADMIN).statusCode(404);
    }

    @Test
    void onlyAdministratorsSeeThem() {
        for (String role : List.of(Role.CSR, Role.SUPERVISOR, Role.MANAGER, Role.HR)) {
            given().auth()
                    .oauth2(Tokens.of(role))
                    .filter(new Contract())
                    .get("/performance/v1/unreadable-events")
                    .then()
                    .statusCode(403);
            retry(UUID.randomUUID().toString(), role).statusCode(403);
        }
    }

    private static Map<String, Object> without(Map<String, Object> data, String field) {
        Map<String, Object> rest = new LinkedHashMap<>(data);
        rest.put(field, null);
        return rest;
    }

    private void applyAsItStreamsBy(List<CloudEvent> events) throws IOException {
        FeedBatch batch = feed.read(json.writeValueAsBytes(events), json);
        assertEquals(events.getLast().id(), batch.last());
        QuarkusTransaction.requiringNew().run(() -> {
            batch.applying().run();
            feed.apply(batch.unreadable().stream()
                    .map(each -> events.stream()
                            .filter(event -> event.id().equals(each.eventId()))
                            .findFirst()
                            .orElseThrow())
                    .toList());
        });
    }

    private CloudEvent good() {
        return facts.event(new Response(center, NOON));
    }

    private long counted() {
        return tallies.of(center, Subject.CENTER, new Window(DAY, DAY, "UTC")).responses();
    }

    private long setAside() {
        return rows("SELECT count(*) FROM set_aside_event");
    }

    private long rows(String query, Object... arguments) {
        return jdbi.withHandle(
                sql -> sql.select(query, arguments).mapTo(Long.class).one());
    }

    private static ValidatableResponse list() {
        return given().auth()
                .oauth2(Tokens.of(Role.ADMIN))
                .filter(new Contract())
                .get("/performance/v1/unreadable-events")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse retry(String id, String role) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .filter(new Contract())
                .post("/performance/v1/unreadable-events/" + id + "/retry")
                .then();
    }
}
