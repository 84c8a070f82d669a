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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

@QuarkusTest
@WithTestResource(Surroundings.class)
@Tag("F5")
class GapResourceTest {

    private static final String HR = Tokens.of(Role.HR);

    @Inject
    Facts facts;

    private Staff staff;
    private final List<UUID> teams = new ArrayList<>();

    /** Four teams of one CSR; a contact was enough for the first of their answers, five for the rest. */
    @BeforeEach
    void fourTeams() {
        staff = new Staff(facts, "Europe/Vienna");
        teams.clear();
        int[] resolved = {100, 95, 90, 60};
        int[] first = {90, 80, 70, 40};
        for (int t = 0; t < 4; t++) {
            UUID team = facts.team(staff.center, "Team " + t);
            teams.add(team);
            UUID csr = staff.csr("CSR " + t, team);
            for (int i = 0; i < 100; i++) {
                facts.survey(new Response(staff.center, Staff.CONTACT)
                        .by(csr, team, staff.supervisor, "General")
                        .with("resolved", i < resolved[t])
                        .with("contacts", i < first[t] ? 1 : 5)
                        .with("csatCsr", Response.score(i < 50 + 10 * t ? 5 : 4)));
            }
        }
    }

    @Test
    @Tag("M3")
    void personsAreComparedOnCsatAndResolutionAndTeamsOnFcr() {
        gap("").statusCode(200)
                .body("share", equalTo(0.15))
                .body("answersFrom", equalTo(25))
                .body("gaps", hasSize(3))
                .body(of("RESOLUTION") + ".comparedUnits", equalTo("PERSON"))
                .body(of("RESOLUTION") + ".units", equalTo(4))
                .body(of("RESOLUTION") + ".each", equalTo(1))
                .body(of("RESOLUTION") + ".raw.top.numerator", equalTo(100))
                .body(of("RESOLUTION") + ".raw.bottom.numerator", equalTo(60))
                .body(of("RESOLUTION") + ".raw.gap", closeTo(0.4, 1e-12))
                .body(of("RESOLUTION") + ".raw.warning", containsString("lucky"))
                .body(of("RESOLUTION") + ".shrunken.gap", lessThan(0.4))
                .body(of("CSAT_CSR") + ".raw.top.rate", closeTo(0.8, 1e-12))
                .body(of("CSAT_CSR") + ".raw.bottom.rate", closeTo(0.5, 1e-12))
                .body(of("FCR") + ".comparedUnits", equalTo("TEAM"))
                .body(of("FCR") + ".raw.gap", closeTo(0.5, 1e-12))
                // One person is no group to have a gap in.
                .body("teams", hasSize(0));
    }

    @Test
    void aTeamsPeopleAreComparedToo() {
        UUID team = teams.getFirst();
        staff.said(team, 30, 50, 40, 50, 45, 50);

        gap("&team=" + team)
                .body("teams", hasSize(1))
                .body("teams[0].team", equalTo(team.toString()))
                .body("teams[0].gaps", hasSize(2))
                .body("teams[0].gaps.find { it.metric == 'RESOLUTION' }.units", equalTo(4))
                .body("teams[0].gaps.find { it.metric == 'RESOLUTION' }.raw.top.numerator", equalTo(100))
                .body("teams[0].gaps.find { it.metric == 'RESOLUTION' }.raw.bottom.numerator", equalTo(30));
        gap("&team=" + teams.get(1)).body("teams", hasSize(0)).body("gaps", hasSize(3));
    }

    @Test
    void whereTooFewAreComparableAMetricIsLeftOut() {
        Staff small = new Staff(facts, "UTC");
        small.said(null, 10, 24, 20, 24, 30, 40);

        Asking.get("/centers/" + small.center + "/gap?asOf=2026-03-31", HR)
                .statusCode(200)
                .body("gaps", hasSize(0))
                .body("teams", hasSize(0));
    }

    @Test
    @Tag("L2")
    void figuresOfManyAreForThoseWhoLeadThem() {
        String path = "/centers/" + staff.center + "/gap";
        UUID manager = facts.employee("Max", staff.center, null, null, "Manager");

        Asking.get(path, Tokens.of(Role.MANAGER, manager)).statusCode(200);
        Asking.get(path, Tokens.of(Role.SUPERVISOR, staff.supervisor)).statusCode(404);
        Asking.get(path, Tokens.of(Role.CSR, staff.supervisor)).statusCode(404);
        Asking.get(path, Tokens.of(Role.ADMIN)).statusCode(403);
        Asking.get("/centers/" + UUID.randomUUID() + "/gap", HR).statusCode(404);
        Asking.get(path + "?asOf=tomorrow", HR).statusCode(400);
    }

    private ValidatableResponse gap(String more) {
        return Asking.get("/centers/" + staff.center + "/gap?asOf=2026-03-31" + more, HR);
    }

    private static String of(String metric) {
        return "gaps.find { it.metric == '" + metric + "' }";
    }
}
