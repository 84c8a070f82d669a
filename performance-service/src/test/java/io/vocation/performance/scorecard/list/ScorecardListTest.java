package io.vocation.performance.scorecard.list;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vocation.commons.access.Role;
import io.vocation.performance.Facts;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static io.vocation.performance.scorecard.Asking.as;
import static io.vocation.performance.scorecard.Asking.get;
import static io.vocation.performance.scorecard.Asking.missing;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(Surroundings.class)
class ScorecardListTest {
    private static final String HR = Tokens.of(Role.HR);

    @Inject
    Facts facts;

    private UUID center;
    private UUID north;
    private UUID south;
    private UUID sam;
    private final List<UUID> people = new ArrayList<>();

    @BeforeEach
    void twoTeams() {
        center = facts.center("lagos-" + UUID.randomUUID(), "Africa/Lagos");
        north = facts.team(center, "North");
        south = facts.team(center, "+South, \"the other\"");
        sam = facts.employee("Sam", center, null, null, "Supervisor");
        for (int i = 0; i < 5; i++) {
            UUID team = i < 3 ? north : south;
            UUID person = facts.employee("=Person " + i, center, team, sam, "General");
            people.add(person);
            for (int answer = 0; answer < 6; answer++) {
                facts.survey(new Facts.Response(center, "2026-03-15T12:00:00Z")
                        .by(person, team, sam, "General")
                        .with("resolved", answer < i)
                        .with("callType", "type " + i));
            }
        }
        // Of the same month, but not of the days that are asked for.
        UUID late = facts.employee("Late", center, north, sam, "General");
        facts.survey(new Facts.Response(center, "2026-03-25T12:00:00Z").by(late, north, sam, "General"));
    }

    private String list(String query) {
        return "/centers/" + center + "/scorecards?from=2026-03-02&to=2026-03-20&" + query;
    }

    @Test
    @Tag("P1")
    void everyPersonOfACenterIsListedWithTheRestOfItBesideThem() {
        get(list("kind=EMPLOYEE"), HR)
                .statusCode(200)
                .body("window.to", equalTo("2026-03-20"))
                .body("items.subject.id", containsInAnyOrder(ids()))
                .body("$", not(hasKey("next")))
                .body("items.find { it.subject.name == '=Person 4' }.metrics.resolution.numerator", equalTo(4))
                .body(
                        "items.find { it.subject.name == '=Person 4' }.metrics.resolution.comparisons[0].rest.numerator",
                        equalTo(6))
                .body(
                        "items.find { it.subject.name == '=Person 4' }.metrics.resolution.comparisons[0].rest.denominator",
                        equalTo(24))
                .body("items[0].metrics", not(hasKey("fcr")));
    }

    private Object[] ids() {
        return people.stream().map(UUID::toString).toArray();
    }

    @Test
    @Tag("P1")
    void everyKindHasAListOfItsOwn() {
        get(list("kind=TEAM"), HR)
                .body("items.subject.id", containsInAnyOrder(north.toString(), south.toString()))
                .body("items.find { it.subject.name == 'North' }.responses", equalTo(18))
                .body("items.find { it.subject.name == 'North' }.metrics.fcr.numerator", equalTo(3));
        get(list("kind=SUPERVISOR"), HR)
                .body("items.subject.name", equalTo(List.of("Sam")))
                .body("items[0].responses", equalTo(30));
        get(list("kind=CALL_TYPE"), HR)
                .body("items.subject.name", equalTo(List.of("type 0", "type 1", "type 2", "type 3", "type 4")));
        get(list("kind=LINE_OF_BUSINESS"), HR).body("items", hasSize(0));
    }

    @Test
    void pagesTogetherHaveEachOnceAndTheLinkLeadsOn() {
        for (String kind : List.of("EMPLOYEE", "CALL_TYPE")) {
            List<String> seen = new ArrayList<>();
            String cursor = "";
            int pages = 0;
            while (cursor != null) {
                Response page =
                        as(HR).queryParam("cursor", cursor).get("/performance/v1" + list("limit=2&kind=" + kind));
                List<String> names = page.path("items.subject.name");
                assertTrue(names.size() <= 2);
                seen.addAll(names);
                cursor = page.path("next");
                assertEquals(cursor != null, page.header("Link") != null);
                pages++;
            }
            assertEquals(3, pages);
            assertEquals(5, seen.size());
            assertEquals(5, new HashSet<>(seen).size());
        }
    }

    @Test
    void aFileHasAllOfThemAndNoFormula() {
        Response file = as(HR).accept("text/csv, application/problem+json")
                .get("/performance/v1" + list("kind=EMPLOYEE&limit=1"));

        assertEquals(200, file.statusCode());
        List<String> lines = file.asString().lines().toList();
        assertEquals(6, lines.size());
        assertEquals(
                Stream.of(ids()).collect(Collectors.toSet()),
                lines.stream().skip(1).map(line -> line.split(",", -1)[1]).collect(Collectors.toSet()));
        String one = lines.stream()
                .filter(line -> line.contains("Person 4"))
                .findFirst()
                .orElseThrow();
        assertTrue(
                one.startsWith("EMPLOYEE," + people.get(4) + ",'=Person 4,2026-03-02,2026-03-20,Africa/Lagos,6,"), one);
        assertTrue(one.contains(",4,6,0.6666666666666666,"), one);
        String teams = as(HR).accept("text/csv, application/problem+json")
                .get("/performance/v1" + list("kind=TEAM"))
                .asString();
        assertTrue(teams.contains(",\"'+South, \"\"the other\"\"\","), teams);
    }

    @Test
    @Tag("L1")
    void whoseFiguresAListShowsIsOnRecordInWhateverForm() {
        for (String form : List.of("application/json", "text/csv")) {
            Response answer =
                    as(HR).accept(form + ", application/problem+json").get("/performance/v1" + list("kind=EMPLOYEE"));

            List<String> onRecord = as(Tokens.of(Role.ADMIN))
                    .get("/performance/v1/audit?correlation=" + answer.header("X-Correlation-Id"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items[0].people");
            assertEquals(Set.of(ids()), new HashSet<>(onRecord));
        }
    }

    @Test
    @Tag("L2")
    void listsAreForThoseWhoLeadTheCenter() {
        UUID manager = facts.employee("Max", center, null, null, "Manager");
        UUID elsewhere = facts.employee(
                "Mia", facts.center("abuja-" + UUID.randomUUID(), "Africa/Lagos"), null, null, "Manager");

        get(list("kind=TEAM"), Tokens.of(Role.MANAGER, manager)).statusCode(200);
        missing(list("kind=TEAM"), Tokens.of(Role.MANAGER, elsewhere));
        missing(list("kind=TEAM"), Tokens.of(Role.SUPERVISOR, sam));
        missing(list("kind=EMPLOYEE"), Tokens.of(Role.CSR, people.getFirst()));
        get(list("kind=TEAM"), Tokens.of(Role.ADMIN)).statusCode(403);
    }

    @Test
    void whatIsNoListIsRefused() {
        get(list("kind=CENTER"), HR).statusCode(400);
        get(list("limit=2"), HR).statusCode(400).body("violations.field", hasItem(containsString("kind")));
        get(list("kind=EMPLOYEE&limit=0"), HR).statusCode(400);
        get(list("kind=EMPLOYEE&cursor=nobody"), HR).statusCode(400).body("violations.field", hasItem("cursor"));
    }
}
