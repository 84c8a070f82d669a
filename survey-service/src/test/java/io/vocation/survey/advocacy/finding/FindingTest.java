package io.vocation.survey.advocacy.finding;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.survey.advocacy.Casework;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.advocacy.Casework.CASES;
import static io.vocation.survey.advocacy.Casework.act;
import static io.vocation.survey.advocacy.Casework.history;
import static io.vocation.survey.advocacy.Casework.read;
import static io.vocation.survey.advocacy.Casework.resolved;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("A1")
class FindingTest {
    @Inject
    Jdbi jdbi;

    @Inject
    FindingWork finding;

    private Casework work;

    @BeforeEach
    void people() {
        work = new Casework(jdbi, "UTC");
    }

    private UUID contact(String day, UUID who) {
        return work.contact(day + "T09:00:00Z", who, "billing");
    }

    @Test
    void theSecondContactAboutTheSameReasonOpensACaseForWhoHadIt() {
        UUID first = contact("2026-03-02", work.ada);
        finding.work();
        assertNull(work.caseOf(first));
        UUID about = work.contact("2026-03-03T09:00:00Z", work.ada, "address");
        UUID second = contact("2026-04-01", work.ben);
        finding.work();
        UUID id = work.caseOf(first);
        assertNotNull(id);
        assertEquals(id, work.caseOf(second));
        assertNull(work.caseOf(about));
        read(Tokens.of("csr", work.ben), id)
                .then()
                .statusCode(200)
                .body("case.advocateId", equalTo(work.ben.toString()))
                .body("contacts.id", contains(first.toString(), second.toString()))
                .body("advocates.size()", equalTo(1));
        UUID tooLate = contact("2026-05-02", work.ada);
        UUID inTime = contact("2026-05-01", work.cara);
        UUID others = work.contact("2026-03-05T09:00:00Z", work.ada, "billing", "another", null, null);
        finding.work();
        assertEquals(id, work.caseOf(inTime), "30 days after the last");
        assertEquals(id, work.caseOf(tooLate), "one day after that");
        assertNull(work.caseOf(others));
        read(work.manager, id).then().body("case.advocateId", equalTo(work.ben.toString()));
        UUID far = contact("2026-06-02", work.ada);
        finding.work();
        assertNull(work.caseOf(far), "31 days after the last");
    }

    @Test
    void everyOrderOfArrivalEndsInTheSameCases() {
        List<Integer> days = List.of(0, 12, 40, 69, 100, 131, 150, 151, 200);
        Instant start = Instant.parse("2026-01-05T23:30:00Z");
        Set<Set<Integer>> expected = Set.of(Set.of(0, 12, 40, 69), Set.of(131, 150, 151));
        for (int seed = 0; seed < 12; seed++) {
            work = new Casework(jdbi, "UTC");
            Random random = new Random(seed);
            List<Integer> arriving = new ArrayList<>(days);
            Collections.shuffle(arriving, random);
            Map<Integer, UUID> contacts = new HashMap<>();
            for (int day : arriving) {
                contacts.put(day, work.contact(start.plus(day, ChronoUnit.DAYS).toString(), work.ada, "billing"));
                if (random.nextBoolean()) {
                    finding.work();
                }
            }
            finding.work();
            Map<UUID, Set<Integer>> cases = new HashMap<>();
            contacts.forEach((day, contact) -> {
                if (work.caseOf(contact) != null) {
                    cases.computeIfAbsent(work.caseOf(contact), _ -> new HashSet<>())
                            .add(day);
                }
            });
            assertEquals(expected, Set.copyOf(cases.values()), "arriving as " + arriving);
            List<String> open = as(work.manager)
                    .get(CASES + "?state=OPEN&center=" + work.center)
                    .path("items.id");
            assertEquals(2, open.size(), "no case is left over");
        }
    }

    @Test
    void whoComesBackAfterItWasResolvedOpensItAgainAndALateContactDoesNot() {
        UUID first = contact("2026-03-02", work.ada);
        UUID id = work.opened(first);
        act(work.advocate, id, "closing", resolved(true, true)).then().statusCode(200);
        UUID late = contact("2026-03-03", work.ben);
        finding.work();
        assertEquals(id, work.caseOf(late));
        read(work.advocate, id).then().body("case.state", equalTo("CLOSED"));
        UUID link = work.contact(Instant.now().minus(300, ChronoUnit.DAYS).toString(), work.ada, "login");
        UUID other = work.opened(link);
        act(work.advocate, other, "closing", resolved(true, false)).then().statusCode(200);
        UUID back = work.contact(Instant.now().plus(5, ChronoUnit.MINUTES).toString(), work.ben, "login");
        jdbi.useHandle(sql -> sql.execute(
                "UPDATE contact SET contacted_at = now() - interval '2 days', contact_day = (now() - interval '2 days')::date WHERE id = ?",
                link));
        finding.work();
        assertEquals(other, work.caseOf(back));
        read(work.advocate, other)
                .then()
                .body("case.state", equalTo("OPEN"))
                .body("case.advocateId", equalTo(work.ada.toString()));
        history(work.advocate, other).then().body("find { it.what == 'REOPENED' }.by", equalTo(null));
        List<CloudEvent> told = told(other);
        assertEquals(
                List.of("case.closed", "case.reopened"),
                told.stream().map(CloudEvent::type).toList());
        assertEquals("OPEN", told.getLast().data().path("state").asText());
        List<CloudEvent> again = told(id);
        assertEquals(
                List.of("case.closed", "case.closed"),
                again.stream().map(CloudEvent::type).toList());
        assertEquals(2, again.getLast().data().path("contacts").asInt());
    }

    @Test
    void whereNoResolutionWasPossibleAnotherCallJoinsAndReopensNothing() {
        UUID id =
                work.opened(work.contact(Instant.now().minus(2, ChronoUnit.DAYS).toString(), work.ada, "login"));
        act(work.advocate, id, "closing", Map.of("outcome", "NO_RESOLUTION_POSSIBLE"))
                .then()
                .statusCode(200);
        UUID again = work.contact(Instant.now().plus(5, ChronoUnit.MINUTES).toString(), work.ben, "login");
        finding.work();
        assertEquals(id, work.caseOf(again));
        read(work.advocate, id).then().body("case.state", equalTo("CLOSED"));
    }

    private List<CloudEvent> told(UUID id) {
        CloudEvent[] events = as(Tokens.ofService("performance-service"))
                .accept("application/cloudevents-batch+json")
                .queryParam("limit", 10_000)
                .get(CASES + "/feed")
                .then()
                .statusCode(200)
                .extract()
                .as(CloudEvent[].class);
        for (CloudEvent event : events) {
            assertEquals(-1, event.data().toString().indexOf("CUST-"), "a customer is told of");
        }
        return List.of(events).stream()
                .filter(event -> event.subject().equals(id))
                .toList();
    }

    @Test
    void whatAPersonTookOutOrMovedStaysWhereItIs() {
        UUID first = contact("2026-03-02", work.ada);
        UUID second = contact("2026-03-03", work.ada);
        UUID third = contact("2026-03-04", work.ada);
        finding.work();
        UUID id = work.caseOf(first);
        act(work.advocate, id, "contacts/" + second + "/removal", Map.of())
                .then()
                .statusCode(400);
        act(work.advocate, id, "contacts/" + second + "/removal", Map.of("reason", "About the dog"))
                .then()
                .statusCode(200);
        act(work.advocate, id, "contacts/" + second + "/removal", Map.of("reason", "x"))
                .then()
                .statusCode(404);
        contact("2026-03-05", work.ada);
        finding.work();
        assertNull(work.caseOf(second));
        act(work.advocate, id, "contacts", Map.of("contactId", second, "reason", "It was the bill"))
                .then()
                .statusCode(200);
        act(work.advocate, id, "contacts", Map.of("contactId", second, "reason", "x"))
                .then()
                .statusCode(409);
        UUID others = work.contact("2026-03-05T09:00:00Z", work.ada, "billing", "another", null, null);
        act(work.advocate, id, "contacts", Map.of("contactId", others, "reason", "x"))
                .then()
                .statusCode(404);
        String made = act(work.advocate, id, "splits", Map.of("contacts", List.of(third), "reason", "Another bill"))
                .then()
                .statusCode(201)
                .body("advocateId", equalTo(work.ada.toString()))
                .extract()
                .path("id");
        UUID later = contact("2026-03-20", work.ben);
        UUID between = work.contact("2026-03-03T12:00:00Z", work.ben, "billing");
        finding.work();
        assertEquals(UUID.fromString(made), work.caseOf(third));
        assertEquals(id, work.caseOf(first));
        assertEquals(id, work.caseOf(second));
        assertEquals(id, work.caseOf(between), "it follows the second");
        assertNotNull(work.caseOf(later));
        history(work.advocate, id)
                .then()
                .body("what", hasItems("CONTACT_REMOVED", "SPLIT"))
                .body("reason", hasItem("About the dog"));
        List<UUID> rest = new ArrayList<>();
        as(work.advocate)
                .get(CASES + "/" + id + "/contacts")
                .<List<String>>path("id")
                .forEach(each -> rest.add(UUID.fromString(each)));
        act(work.advocate, id, "splits", Map.of("contacts", rest, "reason", "x"))
                .then()
                .statusCode(409);
        act(work.advocate, id, "splits", Map.of("contacts", List.of(third), "reason", "x"))
                .then()
                .statusCode(400);
    }

    @Test
    void twoCasesAboutOneProblemAreJoinedAndLaterContactsOfBothFindIt() {
        UUID id = work.opened(contact("2026-03-02", work.ada));
        UUID other = work.opened(work.contact("2026-03-03T09:00:00Z", work.ada, "refund"));
        UUID strangers = work.opened(work.contact("2026-03-03T09:00:00Z", work.ada, "refund", "stranger", null, null));
        act(work.advocate, id, "joins", Map.of("caseId", strangers, "reason", "x"))
                .then()
                .statusCode(409);
        act(work.advocate, id, "joins", Map.of("caseId", id, "reason", "x"))
                .then()
                .statusCode(400);
        act(work.advocate, other, "handovers", Map.of("to", work.ben, "reason", "x"))
                .then()
                .statusCode(200);
        act(work.advocate, id, "joins", Map.of("caseId", other, "reason", "x"))
                .then()
                .statusCode(404);
        act(work.supervisor, id, "joins", Map.of("caseId", other, "reason", "One charge"))
                .then()
                .statusCode(200)
                .body("advocateId", equalTo(work.ada.toString()));
        UUID refund = work.contact("2026-03-10T09:00:00Z", work.cara, "refund");
        UUID billing = contact("2026-03-11", work.cara);
        finding.work();
        assertEquals(id, work.caseOf(refund));
        assertEquals(id, work.caseOf(billing));
        read(Tokens.of("csr", work.ben), other)
                .then()
                .body("case.state", equalTo("JOINED"))
                .body("case.joinedInto", equalTo(id.toString()))
                .body("contacts.size()", equalTo(0))
                .body("advocates.findAll { it.until == null }.size()", equalTo(0));
        act(work.supervisor, other, "closing", resolved(true, true)).then().statusCode(409);
        read(work.advocate, id).then().body("contacts.size()", equalTo(4));
    }

    @Test
    void aContactThatWasCorrectedLeavesACaseThatNobodyDecidedAnythingAbout() {
        UUID first = contact("2026-03-02", work.ada);
        UUID second = contact("2026-03-03", work.ada);
        finding.work();
        UUID id = work.caseOf(first);
        jdbi.useHandle(sql -> sql.execute("UPDATE contact SET reason = 'address' WHERE id IN (?, ?)", first, second));
        finding.work();
        UUID now = work.caseOf(first);
        assertNotEquals(id, now);
        assertEquals(now, work.caseOf(second));
        read(work.manager, id).then().body("case.state", equalTo("DISSOLVED"));
        jdbi.useHandle(sql -> sql.execute("UPDATE contact SET reason = NULL WHERE id = ?", second));
        finding.work();
        assertNull(work.caseOf(second));
        assertEquals(now, work.caseOf(first));
    }

    @Test
    void thePolicyOfTheContactsDayHolds() {
        as(work.manager)
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"value\": 3, \"effectiveFrom\": \"2026-12-01\", \"reason\": \"Two is too few\"}")
                .put("/survey/v1/centers/" + work.center + "/policies/case.opens-from")
                .then()
                .statusCode(200);
        List<UUID> cases = List.of(contact("2026-11-20", work.ada), contact("2026-11-21", work.ada)).stream()
                .toList();
        UUID later = work.contact("2026-12-20T09:00:00Z", work.ada, "login");
        UUID last = work.contact("2026-12-21T09:00:00Z", work.ada, "login");
        finding.work();
        assertEquals(
                1,
                cases.stream()
                        .map(work::caseOf)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count());
        assertNull(work.caseOf(later));
        assertNull(work.caseOf(last));
    }
}
