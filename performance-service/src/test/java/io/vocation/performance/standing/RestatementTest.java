package io.vocation.performance.standing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vocation.commons.access.Role;
import io.vocation.performance.Facts;
import io.vocation.performance.Facts.Response;
import io.vocation.performance.roster.Roster;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What was said on a day and would now be otherwise is listed (practice F7). */
@QuarkusTest
@WithTestResource(Surroundings.class)
@Tag("F7")
class RestatementTest {

    private static final String DAY = "2026-03-31";
    private static final String HR = Tokens.of(Role.HR);

    @Inject
    Facts facts;

    @Inject
    Jdbi jdbi;

    @Inject
    Restating restating;

    @Inject
    Drafting drafting;

    @Inject
    KeepingSnapshot keeping;

    @Inject
    Roster roster;

    private Staff staff;
    private final List<UUID> csrs = new ArrayList<>();
    private final Map<UUID, List<Response>> responses = new HashMap<>();

    /** Eight CSRs of 200 answers each, well apart: 95 %, 90 % … 60 %. */
    @BeforeEach
    void aCenterOnADay() {
        staff = new Staff(facts, "Europe/Vienna");
        csrs.clear();
        for (int i = 0; i < 8; i++) {
            UUID csr = staff.csr("CSR " + i);
            csrs.add(csr);
            responses.put(csr, staff.say(csr, null, 190 - 10 * i, 200));
        }
        Asking.get("/centers/" + staff.center + "/standings?asOf=" + DAY, HR).statusCode(200);
    }

    @Test
    @Tag("M8")
    void aVoidIsListedForWhoseItWasAndNobodyElse() {
        Response voided = responses.get(csrs.get(3)).getFirst().revised(2).with("state", "VOID");
        facts.survey(voided);

        list().body("pending", equalTo(1)).body("items", hasSize(0));
        restating.run();

        list().body("pending", equalTo(0))
                .body("items", hasSize(1))
                .body("items[0].employeeId", equalTo(csrs.get(3).toString()))
                .body("items[0].day", equalTo(DAY))
                .body("items[0].peerGroup", equalTo("General"))
                .body("items[0].said.state", equalTo("RANKED"))
                .body("items[0].said.quartile", equalTo(2))
                .body("items[0].said.resolved", equalTo(160))
                .body("items[0].said.answers", equalTo(200))
                .body("items[0].restated.now.resolved", equalTo(159))
                .body("items[0].restated.now.answers", equalTo(199))
                .body("items[0].restated.now.quartile", equalTo(2))
                .body("items[0].restated.now.shrunken", notNullValue())
                .body("items[0].restated.changedAt", notNullValue())
                .body("items[0].restated.changes", hasSize(1))
                .body(
                        "items[0].restated.changes[0].responseId",
                        equalTo(voided.id().toString()))
                .body("items[0].restated.changes[0].revision", equalTo(2))
                .body("items[0].restated.changes[0].change", equalTo("VOIDED"));
        String standing = list().extract().path("items[0].standing");
        Asking.get(standing.replace("/performance/v1", ""), HR)
                .body("standing.answers", equalTo(200))
                .body("restated.now.answers", equalTo(199));
        Asking.get("/me/standing?asOf=" + DAY, Tokens.of(Role.CSR, csrs.get(3)))
                .body("restated.now.resolved", equalTo(159));
    }

    @Test
    @Tag("M8")
    void aReassignmentIsListedForBoth() {
        UUID from = csrs.get(0);
        UUID to = csrs.get(7);
        facts.survey(responses.get(from).getLast().revised(2).with("employeeId", to));

        restating.run();

        assertEquals(Set.of(from, to), people());
        list().body("items.find { it.employeeId == '" + from + "' }.restated.now.answers", equalTo(199))
                .body("items.find { it.employeeId == '" + to + "' }.restated.now.answers", equalTo(201))
                .body("items.restated.changes.flatten().change", equalTo(List.of("REASSIGNED", "REASSIGNED")));
    }

    /** CSR 1 was 90 %, CSR 2 85 %. With thirty of CSR 1's answers corrected to a no they change places, and quartiles. */
    @Test
    void correctionsAreListedForWhomTheyMovedAsWell() {
        facts.survey(responses.get(csrs.get(1)).subList(0, 30).stream()
                .map(response -> facts.event(response.revised(2).with("resolved", false)))
                .toList());

        restating.run();

        Map<UUID, List<Integer>> quartiles = new HashMap<>();
        List<Map<String, Object>> items = list().extract().path("items");
        items.forEach(item -> quartiles.put(
                UUID.fromString((String) item.get("employeeId")),
                List.of(quartile(item, "said"), quartile(restated(item), "now"))));
        // 150 of 200: the same as CSR 4, so they share rank 4.5 and its better quartile, the second; CSR 2 and 3 go up.
        assertEquals(
                Map.of(csrs.get(1), List.of(1, 2), csrs.get(2), List.of(2, 1), csrs.get(4), List.of(3, 2)), quartiles);
        list().body("items.find { it.employeeId == '" + csrs.get(2) + "' }.restated.changes", hasSize(20))
                .body(
                        "items.find { it.employeeId == '" + csrs.get(2) + "' }.restated.changes[0].change",
                        equalTo("CORRECTED"));
    }

    @Test
    void whatIsRestoredIsNoLongerListed() {
        Response response = responses.get(csrs.get(0)).getFirst();
        facts.survey(response.revised(2).with("state", "VOID"));
        restating.run();
        list().body("items", hasSize(1));

        facts.survey(response.revised(3).with("state", "COUNTED"));
        restating.run();

        list().body("items", hasSize(0)).body("pending", equalTo(0));
    }

    /** What was said of the score that does not rank is said, too. */
    @Test
    @Tag("M7")
    void aFailureThatIsCodedAsTheOrganizationsIsListed() {
        facts.survey(responses.get(csrs.get(2)).getLast().revised(2).with("sourceOfError", "ORGANIZATION"));

        restating.run();

        assertEquals(Set.of(csrs.get(2)), people());
        list().body("items[0].said.excused", equalTo(0)).body("items[0].restated.now.excused", equalTo(1));
    }

    @Test
    @Tag("M11")
    void anAnswerThatCameLateIsListedAsSuch() {
        Response late = new Response(staff.center, Staff.CONTACT).by(csrs.get(5), null, staff.supervisor, "General");
        facts.survey(late);

        restating.run();

        assertEquals(Set.of(csrs.get(5)), people());
        list().body("items[0].restated.changes.change", equalTo(List.of("FIRST_TOLD")));
    }

    @Test
    void whatNoKeptStandingCoversAndWhatChangesNoFigureIsNotLookedAt() {
        Response said = responses.get(csrs.get(0)).getFirst();
        facts.survey(
                new Response(staff.center, "2026-04-01T12:00:00Z").by(csrs.get(0), null, null, "General"),
                said.revised(2).with("continues", false));

        list().body("pending", equalTo(0));
        assertEquals(0, marks());
    }

    /** The day of Vienna that began at 22:00 UTC of the day before (in March 23:00). */
    @Test
    void daysAreThoseOfTheCentersZoneAcrossTheChangeOfClocks() {
        Response lastOfDay =
                new Response(staff.center, "2026-03-31T21:59:59Z").by(csrs.get(0), null, staff.supervisor, "General");
        Response firstOfNext =
                new Response(staff.center, "2026-03-31T22:00:00Z").by(csrs.get(1), null, staff.supervisor, "General");
        facts.survey(lastOfDay, firstOfNext);

        restating.run();

        assertEquals(Set.of(csrs.get(0)), people());
    }

    @Test
    void everyKeptDayThatCoversItIsListedAndEachEdition() {
        Asking.get("/centers/" + staff.center + "/standings?asOf=2026-03-30", HR)
                .statusCode(200);
        Asking.get("/centers/" + staff.center + "/standings?asOf=2026-01-31", HR)
                .statusCode(200);
        Asking.post("/centers/" + staff.center + "/standings", Map.of("day", DAY, "reason", "twice"), HR)
                .statusCode(201);
        facts.survey(responses.get(csrs.get(0)).getFirst().revised(2).with("state", "VOID"));

        restating.run();

        list().body(
                        "items.collect { it.day + '/' + it.edition }.sort()",
                        equalTo(List.of("2026-03-30/1", "2026-03-31/1", "2026-03-31/2")));
        String first = Asking.get("/restatements?limit=2&center=" + staff.center, HR)
                .body("items", hasSize(2))
                .header("Link", notNullValue())
                .extract()
                .path("next");
        Asking.get("/restatements?limit=2&center=" + staff.center + "&cursor=" + first, HR)
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void oneAsksForWhatChangedSince() {
        Instant before = Instant.now().minusSeconds(60);
        facts.survey(responses.get(csrs.get(0)).getFirst().revised(2).with("state", "VOID"));
        restating.run();

        Asking.get("/restatements?center=" + staff.center + "&since=" + before, HR)
                .body("items", hasSize(1));
        Asking.get("/restatements?center=" + staff.center + "&since=2999-01-01T00:00:00Z", HR)
                .body("items", hasSize(0));
        Asking.get("/restatements?since=yesterday", HR).statusCode(400).body("violations[0].field", equalTo("since"));
    }

    @Test
    @Tag("L2")
    void onlyWhoDecidesSeesThemAndEachTheirCenter() {
        facts.survey(responses.get(csrs.get(0)).getFirst().revised(2).with("state", "VOID"));
        restating.run();
        UUID manager = facts.employee("Max", staff.center, null, null, "Manager");
        UUID stranger = facts.employee("Mo", facts.center("z-" + UUID.randomUUID(), "UTC"), null, null, "Manager");

        Asking.get("/restatements", Tokens.of(Role.MANAGER, manager)).body("items", hasSize(1));
        Asking.get("/restatements", HR).body("items.size()", greaterThan(0));
        Asking.get("/restatements", Tokens.of(Role.MANAGER, stranger)).body("items", hasSize(0));
        Asking.get("/restatements?center=" + staff.center, Tokens.of(Role.MANAGER, stranger))
                .statusCode(404);
        for (String role : List.of(Role.CSR, Role.SUPERVISOR, Role.TRAINER, Role.ADMIN, Role.SURVEY_SOURCE)) {
            Asking.get("/restatements", Tokens.of(role, csrs.get(0))).statusCode(403);
        }
    }

    /** The ledger changes after a standing was computed and before it is kept: it was not marked, since there was none to mark. */
    @Test
    void whatChangedWhileAStandingWasMadeIsListed() {
        LocalDate day = LocalDate.parse("2026-03-29");
        Draft draft = drafting.draft(roster.center(staff.center), day, drafting.rulesOn(staff.center, day));
        facts.survey(responses.get(csrs.get(0)).getFirst().revised(2).with("state", "VOID"));
        keeping.keep(draft, KeepingSnapshot.Order.READ);

        restating.run();

        list().body("items.day.sort()", equalTo(List.of("2026-03-29", "2026-03-31")))
                .body("items.employeeId.unique()", equalTo(List.of(csrs.get(0).toString())))
                .body("pending", equalTo(0));
    }

    private static int quartile(Map<?, ?> of, String what) {
        return (Integer) ((Map<?, ?>) of.get(what)).get("quartile");
    }

    private static Map<?, ?> restated(Map<String, Object> item) {
        return (Map<?, ?>) item.get("restated");
    }

    private Set<UUID> people() {
        List<String> ids = list().extract().path("items.employeeId");
        Set<UUID> people = new TreeSet<>();
        ids.forEach(id -> people.add(UUID.fromString(id)));
        return people;
    }

    private int marks() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM standing_mark WHERE center_id = :center")
                .bind("center", staff.center)
                .mapTo(Integer.class)
                .one());
    }

    private ValidatableResponse list() {
        return Asking.get("/restatements?center=" + staff.center, HR).statusCode(200);
    }
}
