package io.vocation.survey.attribution;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.commons.roster.RosterEvent.Alias;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static io.vocation.survey.Roster.assignment;
import static io.vocation.survey.Surveys.deliver;
import static io.vocation.survey.Surveys.read;
import static io.vocation.survey.Surveys.response;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("M8")
class AttributionTest {
    private static final LocalDate MOVE = LocalDate.of(2026, 3, 10);

    private final UUID before = UUID.randomUUID();
    private final UUID after = UUID.randomUUID();
    private final UUID supervisor = UUID.randomUUID();
    private UUID center;
    private UUID source;

    @BeforeEach
    void aSource() {
        center = Roster.center("America/New_York");
        source = Surveys.source(center);
    }

    private static String at(String moment) {
        return "\"contactedAt\": \"" + moment + "\"";
    }

    @Test
    void aContactBelongsToTheTeamOfItsDayInTheCentersZone() {
        UUID ada = UUID.randomUUID();
        Roster.tell(
                ada,
                List.of(
                        assignment(center, before, supervisor, Roster.START, MOVE),
                        assignment(center, after, supervisor, MOVE, null)),
                Roster.aliases("ada"));

        // Half an hour before midnight in New York, and half an hour after.
        String late = Surveys.id(deliver(response(source, "1", "ada", at("2026-03-10T03:30:00Z"))));
        String early = Surveys.id(deliver(response(source, "2", "ada", at("2026-03-10T04:30:00Z"))));

        read(late).then().body("teamId", equalTo(before.toString())).body("employeeId", equalTo(ada.toString()));
        read(early)
                .then()
                .body("teamId", equalTo(after.toString()))
                .body("supervisorId", equalTo(supervisor.toString()))
                .body("position", equalTo("general"));
    }

    /** Two assignments that begin on one day: what was known of the person stays, and the next one is known. */
    @Test
    void aPersonWhoCannotBeKeptBlocksNobody() {
        UUID bea = Roster.employee(center, before, supervisor, "bea");
        var twice = assignment(center, after, supervisor, Roster.START, null);
        Roster.tell(bea, List.of(twice, twice), Roster.aliases("bee"));
        Roster.employee(center, before, supervisor, "ada");

        read(Surveys.id(deliver(response(source, "1", "bea", at("2026-03-10T03:30:00Z")))))
                .then()
                .body("teamId", equalTo(before.toString()));
        read(Surveys.id(deliver(response(source, "2", "ada", at("2026-03-10T03:30:00Z")))))
                .then()
                .body("state", equalTo("COUNTED"));
    }

    @Test
    void aLaterMoveDoesNotChangeWhoseContactItWas() {
        UUID ada = Roster.employee(center, before, supervisor, "ada");
        String id = Surveys.id(deliver(response(source, "1", "ada", at("2026-03-12T12:00:00Z"))));

        Roster.tell(
                ada,
                List.of(
                        assignment(center, before, supervisor, Roster.START, MOVE),
                        assignment(center, after, null, MOVE, null)),
                Roster.aliases("ada"));

        read(id).then().body("teamId", equalTo(before.toString())).body("revision", equalTo(1));
    }

    @Test
    void anUnknownAgentsResponseWaitsAndIsAttributedAsOfItsContact() {
        String id = Surveys.id(deliver(response(source, "1", "not-yet", at("2026-03-05T12:00:00Z"))));
        read(id).then()
                .body("state", equalTo("WAITING"))
                .body("waitingReason", equalTo("UNKNOWN_AGENT"))
                .body("employeeId", nullValue());

        UUID ada = UUID.randomUUID();
        Roster.tell(
                ada,
                List.of(
                        assignment(center, before, supervisor, Roster.START, MOVE),
                        assignment(center, after, supervisor, MOVE, null)),
                Roster.aliases("not-yet"));

        read(id).then()
                .body("state", equalTo("COUNTED"))
                .body("waitingReason", nullValue())
                .body("revision", equalTo(2))
                .body("employeeId", equalTo(ada.toString()))
                .body("teamId", equalTo(before.toString()));
    }

    @Test
    void anAliasHoldsOnItsDaysOnly() {
        UUID old = UUID.randomUUID();
        UUID young = UUID.randomUUID();
        Roster.tell(
                old,
                List.of(assignment(center, before, supervisor, Roster.START, null)),
                List.of(new Alias(null, "desk-7", null, MOVE)));
        Roster.tell(
                young,
                List.of(assignment(center, after, supervisor, Roster.START, null)),
                List.of(new Alias(null, "desk-7", MOVE, null)));

        String first = Surveys.id(deliver(response(source, "1", "desk-7", at("2026-03-09T12:00:00Z"))));
        String second = Surveys.id(deliver(response(source, "2", "desk-7", at("2026-03-10T12:00:00Z"))));

        read(first).then().body("employeeId", equalTo(old.toString()));
        read(second).then().body("employeeId", equalTo(young.toString()));
    }

    @Test
    void anAliasThatTwoShareNamesNobodyUntilOneLosesIt() {
        UUID ada = Roster.employee(center, before, supervisor, "twin");
        UUID eve = Roster.employee(center, before, supervisor, "twin");
        String id = Surveys.id(deliver(response(source, "1", "twin", "")));
        read(id).then().body("waitingReason", equalTo("SHARED_ALIAS"));

        Roster.tell(eve, List.of(assignment(center, before, supervisor, Roster.START, null)), List.of());

        read(id).then().body("state", equalTo("COUNTED")).body("employeeId", equalTo(ada.toString()));
    }

    @Test
    void theSameAliasInAnotherCenterDoesNotMatter() {
        UUID ada = Roster.employee(center, before, supervisor, "jim");
        Roster.employee(Roster.center("UTC"), after, supervisor, "jim");
        String id = Surveys.id(deliver(response(source, "1", "jim", "")));
        read(id).then().body("employeeId", equalTo(ada.toString()));
    }

    @Test
    void whoIsNotAssignedOnTheDayIsWaitedFor() {
        UUID ada = UUID.randomUUID();
        Roster.tell(ada, List.of(assignment(center, after, supervisor, MOVE, null)), Roster.aliases("new"));
        String id = Surveys.id(deliver(response(source, "1", "new", at("2026-03-09T12:00:00Z"))));
        read(id).then().body("waitingReason", equalTo("NOT_ASSIGNED"));
    }

    @Test
    void anAliasOfAnotherSystemDoesNotCount() {
        UUID phone = Surveys.declared("""
                {"centerId": "%s", "name": "Phone", "system": "phone", "questions": {"resolved": {}}}""".formatted(center));
        UUID ada = UUID.randomUUID();
        UUID eve = UUID.randomUUID();
        Roster.tell(
                ada,
                List.of(assignment(center, before, supervisor, Roster.START, null)),
                List.of(new Alias("phone", "x1", null, null)));
        Roster.tell(
                eve,
                List.of(assignment(center, before, supervisor, Roster.START, null)),
                List.of(new Alias("chat", "x1", null, null)));
        String id = Surveys.id(deliver(response(phone, "1", "x1", "")));
        read(id).then().body("employeeId", equalTo(ada.toString()));
    }

    @Test
    void nothingIsOverlookedWhenTheRosterComesWhileResponsesDo() throws Exception {
        try (var workers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> deliveries = IntStream.range(0, 20)
                    .<Future<?>>mapToObj(batch -> workers.submit(() -> deliver(IntStream.range(0, 20)
                                    .mapToObj(i -> response(source, batch + "-" + i, "late", ""))
                                    .collect(Collectors.joining(",", "[", "]")))
                            .then()
                            .statusCode(200)))
                    .toList();
            Roster.employee(center, before, supervisor, "late");
            for (Future<?> delivery : deliveries) {
                delivery.get();
            }
        }
        Surveys.as(io.vocation.test.Tokens.of("hr"))
                .queryParam("source", source)
                .queryParam("state", "WAITING")
                .get("/survey/v1/responses")
                .then()
                .body("items", hasSize(0));
    }
}
