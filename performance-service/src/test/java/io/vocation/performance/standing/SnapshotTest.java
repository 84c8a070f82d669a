package io.vocation.performance.standing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vocation.commons.access.Role;
import io.vocation.performance.Facts;
import io.vocation.performance.Facts.Response;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Standings are made once and stay what they were (practice F7). */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SnapshotTest {

    private static final String DAY = "2026-03-31";
    private static final String HR = Tokens.of(Role.HR);

    @Inject
    Facts facts;

    @Inject
    Jdbi jdbi;

    private Staff staff;

    @BeforeEach
    void aCenter() {
        staff = new Staff(facts, "Europe/Vienna");
    }

    @Test
    @Tag("F7")
    void aPastDayIsMadeOnceAndSaysTheSameWhateverIsToldLater() {
        UUID csr = eight().getFirst();
        String first = ofDay("").extract().asString();

        staff.say(csr, null, 0, 60);

        assertEquals(first, ofDay("").extract().asString());
        ofDay("")
                .body("snapshot.edition", equalTo(1))
                .body("snapshot.provisional", equalTo(false))
                .body("snapshot.origin", equalTo("READ"))
                .body("snapshot.population", equalTo(9))
                .body("method.name", equalTo("beta-binomial-2"))
                .body("method.score", equalTo("LIVED"));
        String id = ofDay("").extract().path("snapshot.id");
        get("/standings/" + id).statusCode(200).body("groups[0].members[0].answers", equalTo(200));
        get("/standings/" + id + "/members/" + csr)
                .statusCode(200)
                .body("snapshot.id", equalTo(id))
                .body("standing.answers", equalTo(200));
    }

    @Test
    @Tag("F7")
    void itCanBeMadeAgainToTheLastDigit() {
        eight();
        String first = ofDay("").extract().jsonPath().get("groups").toString();

        make(Map.of("day", DAY, "reason", "again")).statusCode(201).body("edition", equalTo(2));

        assertEquals(
                first,
                ofDay("")
                        .body("snapshot.edition", equalTo(2))
                        .extract()
                        .jsonPath()
                        .get("groups")
                        .toString());
    }

    @Test
    @Tag("F7")
    void onDemandADayIsMadeOnceAndAnotherEditionNeedsAReason() {
        UUID csr = eight().getFirst();
        String first = make(Map.of("day", DAY))
                .statusCode(201)
                .header("Location", containsString("/performance/v1/standings/"))
                .body("edition", equalTo(1))
                .body("origin", equalTo("DEMAND"))
                .extract()
                .path("id");
        staff.say(csr, null, 0, 60);

        make(Map.of("day", DAY)).statusCode(409);
        make(Map.of("day", DAY, "reason", "Sixty answers came late"))
                .statusCode(201)
                .body("edition", equalTo(2))
                .body("reason", equalTo("Sixty answers came late"));

        ofDay("").body("snapshot.edition", equalTo(2));
        get("/employees/" + csr + "/standing?asOf=" + DAY).body("standing.answers", equalTo(260));
        get("/standings/" + first + "/members/" + csr).body("standing.answers", equalTo(200));
    }

    @Test
    @Tag("F7")
    void whoAsksAtTheSameTimeIsToldTheSame() {
        eight();
        Set<String> ids = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> ofDay("").extract().<String>path("snapshot.id"))
                .collect(Collectors.toSet());
        assertEquals(1, ids.size());

        List<Integer> made = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> make(Map.of("day", "2026-03-15")).extract().statusCode())
                .sorted()
                .toList();
        assertEquals(List.of(201, 409, 409, 409, 409, 409), made);
    }

    @Test
    @Tag("F7")
    void theDatabaseRefusesToChangeWhatIsKept() {
        eight();
        ofDay("");

        for (String change : List.of(
                "UPDATE standing_member SET quartile = 1 WHERE center_id = ?",
                "UPDATE standing_group SET seed = 1 WHERE center_id = ?",
                "UPDATE standing_snapshot SET zone = 'UTC' WHERE center_id = ?",
                "DELETE FROM standing_snapshot WHERE center_id = ?")) {
            assertThrows(
                    RuntimeException.class, () -> jdbi.useHandle(sql -> sql.execute(change, staff.center)), change);
        }
    }

    @Test
    void onlyDaysThatHaveEndedAreMadeOnDemandAndOnlyByWhoMay() {
        ZoneId zone = ZoneId.of("Europe/Vienna");
        make(Map.of("day", LocalDate.now(zone).toString())).statusCode(400).body("violations[0].field", equalTo("day"));
        make(Map.of("day", "2999-01-01")).statusCode(400);
        make(Map.of()).statusCode(400);
        make(Map.of("day", DAY, "reason", "")).statusCode(400);
        String path = "/centers/" + staff.center + "/standings";
        UUID manager = facts.employee("Max", staff.center, null, null, "Manager");
        UUID stranger = facts.employee("Mo", facts.center("x-" + UUID.randomUUID(), "UTC"), null, null, "Manager");
        Asking.post(path, Map.of("day", DAY), Tokens.of(Role.MANAGER, stranger)).statusCode(404);
        Asking.post(path, Map.of("day", DAY), Tokens.of(Role.SUPERVISOR, staff.supervisor))
                .statusCode(403);
        Asking.post(path, Map.of("day", DAY), Tokens.of(Role.MANAGER, manager)).statusCode(201);
        Asking.post(path, Map.of("day", "2026-03-30"), Tokens.of(Role.ADMIN)).statusCode(201);
        Asking.post("/centers/" + UUID.randomUUID() + "/standings", Map.of("day", DAY), HR)
                .statusCode(404);
    }

    @Test
    @Tag("F7")
    void todaysHoldsUntilSomethingChangesItRestsOn() {
        UUID csr = staff.csr("Ada");
        String today = ofToday();

        assertEquals(today, ofToday());

        facts.survey(new Response(
                        staff.center, Instant.now().minus(1, ChronoUnit.HOURS).toString())
                .by(csr, null, staff.supervisor, "General"));
        String afterAnAnswer = ofToday();
        assertEquals(2, Set.of(today, afterAnAnswer).size());
        get("/standings/" + today).statusCode(404);

        staff.csr("Bea");
        String afterAHiring = ofToday();
        assertEquals(2, Set.of(afterAHiring, afterAnAnswer).size());

        jdbi.useHandle(sql -> sql.execute("""
                INSERT INTO policy (center_id, key, value, unit, effective_from, source, changed_by, reason)
                VALUES (?, 'standing.ranked-from', 30, 'responses', '2026-01-01', 'test', 'test', 'test')""", staff.center));
        assertEquals(2, Set.of(afterAHiring, ofToday()).size());
        get("/centers/" + staff.center + "/standings")
                .body("snapshot.provisional", equalTo(true))
                .body("snapshot.edition", equalTo(0))
                .body("groups[0].members", hasSize(2));
    }

    @Test
    void changesElsewhereDoNotTouchTodays() {
        staff.csr("Ada");
        Staff others = new Staff(facts, "Europe/Vienna");
        UUID other = others.csr("Zoe");
        String today = ofToday();

        others.say(other, null, 1, 1);

        assertEquals(today, ofToday());
    }

    @Test
    void pagesHoldEveryMemberOnceAndTheLinkLeadsOn() {
        staff.said(null, 190, 200, 180, 200, 170, 200, 160, 200, 150, 200, 140, 200, 130, 200, 120, 200, 3, 4);

        List<String> seen = new ArrayList<>();
        String next = "/centers/" + staff.center + "/standings?asOf=" + DAY + "&limit=4";
        while (next != null) {
            ValidatableResponse page = get(next).statusCode(200).body("groups", hasSize(1));
            seen.addAll(page.extract().path("groups[0].members.employeeId"));
            String link = page.extract().header("Link");
            Integer cursor = page.extract().path("next") == null
                    ? null
                    : Integer.valueOf(page.extract().<String>path("next"));
            assertEquals(cursor == null, link == null);
            next = cursor == null
                    ? null
                    : "/centers/" + staff.center + "/standings?asOf=" + DAY + "&limit=4&cursor=" + cursor;
            if (link != null) {
                assertEquals(true, link.contains("cursor=" + cursor) && link.endsWith("rel=\"next\""));
            }
        }

        assertEquals(9, seen.size());
        assertEquals(9, new TreeSet<>(seen).size());
        get("/centers/" + staff.center + "/standings?limit=0").statusCode(400);
        get("/centers/" + staff.center + "/standings?limit=501").statusCode(400);
        get("/centers/" + staff.center + "/standings?cursor=x").statusCode(400);
        get("/centers/" + staff.center + "/standings?quartile=5").statusCode(400);
    }

    @Test
    void oneAsksForAQuartileAGroupOrATeam() {
        UUID team = facts.team(staff.center, "North");
        staff.said(team, 190, 200, 180, 200, 170, 200, 160, 200);
        staff.said(null, 150, 200, 140, 200, 130, 200, 120, 200);

        ofDay("&quartile=4")
                .body("groups[0].members", hasSize(2))
                .body("groups[0].members.quartile", everyItem(equalTo(4)))
                .body("groups[0].population", equalTo(8));
        ofDay("&team=" + team).body("groups[0].members.rank", equalTo(List.of(1.0, 2.0, 3.0, 4.0)));
        ofDay("&peerGroup=General").body("groups", hasSize(1));
        ofDay("&peerGroup=Nobody").body("groups", hasSize(0));
        ofDay("&peerGroup=Supervisor").body("groups", hasSize(0));
    }

    /** Who is on a team is no secret, so an anonymous list of a small team would name its members. */
    @Test
    @Tag("L2")
    void ofATeamASupervisorSeesOnlyWhomTheyKnow() {
        UUID team = facts.team(staff.center, "North");
        staff.said(team, 190, 200, 120, 200);
        UUID other = facts.employee("Robin", staff.center, team, UUID.randomUUID(), "General");
        staff.say(other, team, 100, 200);
        String token = Tokens.of(Role.SUPERVISOR, staff.supervisor);
        String path = "/centers/" + staff.center + "/standings?asOf=" + DAY;

        Asking.get(path, token).body("groups[0].members", hasSize(3));
        Asking.get(path + "&team=" + team, token)
                .body("groups[0].members", hasSize(2))
                .body("groups[0].members.employeeId", everyItem(notNullValue()));
        String id = Asking.get(path, token).extract().path("snapshot.id");
        Asking.get("/standings/" + id, token).statusCode(200);
        Asking.get("/standings/" + id + "/members/" + other, token).statusCode(404);
        Asking.get(
                        "/standings/" + id,
                        Tokens.of(
                                Role.SUPERVISOR,
                                facts.employee(
                                        "Far",
                                        facts.center("y-" + UUID.randomUUID(), "UTC"),
                                        null,
                                        null,
                                        "Supervisor")))
                .statusCode(404);
    }

    @Test
    @Tag("L1")
    void oneReadsOnesOwn() {
        UUID csr = eight().get(6);

        Asking.get("/me/standing?asOf=" + DAY, Tokens.of(Role.CSR, csr))
                .statusCode(200)
                .body("employeeId", equalTo(csr.toString()))
                .body("standing.quartile", equalTo(4))
                .body("restated", nullValue());
        Asking.get("/me/standing", Tokens.of(Role.HR)).statusCode(404);
        Asking.get("/me/standing", Tokens.of(Role.ADMIN)).statusCode(403);
        get("/standings/" + UUID.randomUUID()).statusCode(404);
        get("/standings/" + UUID.randomUUID() + "/members/" + csr).statusCode(404);
    }

    /** Twenty misses of a hundred, of which the organization caused fifteen. */
    @Test
    @Tag("M7")
    void aCentersPolicyRanksOnWhatTheCsrCouldControl() {
        UUID csr = staff.csr("Ada");
        List<Response> misses = staff.say(csr, null, 80, 100).subList(80, 95);
        facts.survey(misses.stream()
                .map(miss -> facts.event(miss.revised(2).with("sourceOfError", "ORGANIZATION")))
                .toList());
        jdbi.useHandle(sql -> sql.execute("""
                INSERT INTO policy (center_id, key, value, unit, effective_from, source, changed_by, reason)
                VALUES (?, 'standing.score', 2, 'score', '2026-01-01', 'test', 'test', 'test')""", staff.center));

        ofDay("")
                .body("method.score", equalTo("CONTROLLABLE"))
                .body("groups[0].members[0].resolved", equalTo(80))
                .body("groups[0].members[0].answers", equalTo(85))
                .body("groups[0].members[0].other.denominator", equalTo(100));
        get("/centers/" + staff.center + "/standings?asOf=2025-12-31")
                .body("method.score", equalTo("LIVED"))
                .body("groups", hasSize(0));
    }

    /** Ann's and Ben's of {@link CallMixTest}, told as responses. */
    @Test
    @Tag("F4")
    void likeForLikeIsShownNextToRaw() {
        UUID ann = calls(staff.csr("Ann"), 60, 80, 18, 20);
        UUID ben = calls(staff.csr("Ben"), 12, 20, 72, 80);

        get("/employees/" + ann + "/standing?asOf=" + DAY)
                .body("standing.rate", equalTo(0.78))
                .body("standing.adjusted.expected", equalTo(75.6))
                .body("standing.adjusted.interval.method", equalTo("INDIRECT_SCORE"));
        get("/employees/" + ben + "/standing?asOf=" + DAY)
                .body("standing.rate", equalTo(0.84))
                .body("standing.adjusted.rate", equalTo(84 / 86.4 * 0.81));
    }

    private UUID calls(UUID csr, int technicalResolved, int technical, int billingResolved, int billing) {
        for (int i = 0; i < technical; i++) {
            facts.survey(call(csr, "Technical", i < technicalResolved));
        }
        for (int i = 0; i < billing; i++) {
            facts.survey(call(csr, "Billing", i < billingResolved));
        }
        return csr;
    }

    private Response call(UUID csr, String type, boolean resolved) {
        return new Response(staff.center, Staff.CONTACT)
                .by(csr, null, staff.supervisor, "General")
                .with("callType", type)
                .with("resolved", resolved);
    }

    private List<UUID> eight() {
        return staff.said(null, 190, 200, 180, 200, 170, 200, 160, 200, 150, 200, 140, 200, 130, 200, 120, 200);
    }

    private String ofToday() {
        return get("/centers/" + staff.center + "/standings")
                .statusCode(200)
                .extract()
                .path("snapshot.id");
    }

    private ValidatableResponse ofDay(String more) {
        return get("/centers/" + staff.center + "/standings?asOf=" + DAY + more).statusCode(200);
    }

    private ValidatableResponse make(Map<String, String> wanted) {
        return Asking.post("/centers/" + staff.center + "/standings", wanted, HR);
    }

    private static ValidatableResponse get(String path) {
        return Asking.get(path, HR);
    }
}
