package io.vocation.performance.scorecard;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import static io.vocation.performance.scorecard.Asking.as;
import static io.vocation.performance.scorecard.Asking.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(Surroundings.class)
@Tag("P2")
class ExpectedOnScorecardsTest {
    private static final String HR = Tokens.of(Role.HR);

    @Inject
    Facts facts;

    @Inject
    Jdbi jdbi;

    private UUID center;
    private UUID team;
    private UUID supervisor;
    private UUID csr;

    @BeforeEach
    void aTeamWithGoals() {
        center = facts.center("turin-" + UUID.randomUUID(), "Europe/Rome");
        team = facts.team(center, "North");
        supervisor = facts.employee("Sam", center, null, null, "Supervisor");
        csr = facts.employee("Casey", center, team, supervisor, "General");
        expected("CENTER", "", "RESOLUTION", 0.95, 0.70, "2026-01-01", "2026-03-15");
        expected("CENTER", "", "RESOLUTION", 0.90, 0.75, "2026-03-15", null);
        expected("EMPLOYEE", csr.toString(), "RESOLUTION", 0.80, null, "2026-03-01", null);
        expected("TEAM", team.toString(), "FCR", 0.99, null, "2026-01-01", null);
        for (String day : List.of("2026-02-10", "2026-03-10")) {
            Response[] said = new Response[120];
            Arrays.setAll(said, i -> new Response(center, day + "T12:00:00Z")
                    .by(csr, team, supervisor, "General")
                    .with("resolved", i < 100)
                    .with("contacts", i < 100 ? 1 : null));
            facts.survey(said);
        }
    }

    private void expected(
            String kind, String key, String metric, Double target, Double minimum, String from, String to) {
        jdbi.useHandle(sql -> sql.execute(
                """
                INSERT INTO target (id, center_id, subject_kind, subject_key, metric, target, minimum, effective_from,
                  effective_to, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                UUID.randomUUID(),
                center,
                kind,
                key,
                metric,
                target,
                minimum,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to)));
    }

    /** 100 of 120, Wilson 0.757 to 0.889. */
    @Test
    @Tag("P1")
    void aMetricStandsBesideWhatIsExpectedOnTheWindowsLastDay() {
        get("/employees/" + csr + "/scorecard?period=2026-02", HR)
                .body("metrics.resolution.expected.target.value", equalTo(0.95))
                .body("metrics.resolution.expected.target.from.kind", equalTo("CENTER"))
                .body("metrics.resolution.expected.target.state", equalTo("BELOW"))
                .body("metrics.resolution.expected.minimum.value", equalTo(0.7))
                .body("metrics.resolution.expected.minimum.state", equalTo("ABOVE"))
                .body("metrics.csatCsr", not(hasKey("expected")));
        get("/employees/" + csr + "/scorecard?period=2026-03", HR)
                .body("metrics.resolution.expected.target.value", equalTo(0.8))
                .body("metrics.resolution.expected.target.from.kind", equalTo("EMPLOYEE"))
                .body("metrics.resolution.expected.target.state", equalTo("NO_DIFFERENCE_SHOWN"))
                .body("metrics.resolution.expected.minimum.value", equalTo(0.75));
        get("/teams/" + team + "/scorecard?period=2026-02", HR)
                .body("metrics.fcr.expected.target.value", equalTo(0.99))
                .body("metrics.resolution.expected.target.value", equalTo(0.95));
        get("/supervisors/" + supervisor + "/scorecard?period=2026-02", HR)
                .body("metrics.resolution.expected.target.value", equalTo(0.95))
                .body("metrics.fcr", not(hasKey("expected")));
    }

    @Test
    void aPeriodIsHeldAgainstWhatWasExpectedAtItsEnd() {
        get("/employees/" + csr + "/scorecard/series?by=month&period=2026-Q1", HR)
                .body("metrics.resolution.from", equalTo(List.of("2026-02-01", "2026-03-01")))
                .body("metrics.resolution.expected.target.value", equalTo(List.of(0.95, 0.8)))
                .body("metrics.resolution.expected.minimum.value", equalTo(List.of(0.7, 0.75)));
        get("/employees/" + csr + "/scorecard/series?by=day&period=2026-03", HR)
                .body("metrics.resolution.expected.minimum.value", equalTo(List.of(0.7)));
        String file = as(HR).accept("text/csv, application/problem+json")
                .get("/performance/v1/teams/" + team + "/scorecard/series?by=month&period=2026-02")
                .asString();
        assertTrue(
                file.lines().anyMatch(line -> line.contains(",resolution,2026-02-01,") && line.endsWith(",0.95,0.7")),
                file);
    }
}
