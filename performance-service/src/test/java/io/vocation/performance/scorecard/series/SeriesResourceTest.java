package io.vocation.performance.scorecard.series;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.commons.access.Role;
import io.vocation.performance.Facts;
import io.vocation.performance.Facts.Response;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static io.vocation.performance.scorecard.Asking.as;
import static io.vocation.performance.scorecard.Asking.get;
import static io.vocation.performance.scorecard.Asking.missing;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(Surroundings.class)
class SeriesResourceTest {
    private static final String HR = Tokens.of(Role.HR);

    @Inject
    Facts facts;

    private UUID center;
    private UUID team;
    private UUID supervisor;
    private UUID csr;

    @BeforeEach
    void aTeam() {
        center = facts.center("cairo-" + UUID.randomUUID(), "Africa/Cairo");
        team = facts.team(center, "=North");
        supervisor = facts.employee("Sam", center, null, null, "Supervisor");
        csr = facts.employee("=Casey", center, team, supervisor, "General");
    }

    private void said(int times, String contactedAt, boolean resolved) {
        for (int i = 0; i < times; i++) {
            facts.survey(new Response(center, contactedAt)
                    .by(csr, team, supervisor, "General")
                    .with("resolved", resolved)
                    .with("callType", "billing"));
        }
    }

    private static String series(String of, String query) {
        return "/" + of + "/scorecard/series?" + query;
    }

    @Test
    @Tag("P1")
    @Tag("F1")
    void eachPeriodHasItsRateAndOneWithoutAnswersHasNone() {
        said(4, "2026-01-15T12:00:00Z", true);
        said(1, "2026-01-31T12:00:00Z", false);
        said(4, "2026-03-31T12:00:00Z", true);

        for (String of :
                List.of("employees/" + csr, "teams/" + team, "supervisors/" + supervisor, "centers/" + center)) {
            get(series(of, "by=month&from=2026-01-10&to=2026-04-30"), HR)
                    .statusCode(200)
                    .body("by", equalTo("MONTH"))
                    .body("window.zone", equalTo("Africa/Cairo"))
                    .body("metrics.resolution", hasSize(2))
                    .body("metrics.resolution.from", equalTo(List.of("2026-01-10", "2026-03-01")))
                    .body("metrics.resolution.to", equalTo(List.of("2026-01-31", "2026-03-31")))
                    .body("metrics.resolution[0].numerator", equalTo(4))
                    .body("metrics.resolution[0].denominator", equalTo(5))
                    // Wilson, 4 of 5.
                    .body("metrics.resolution[0].interval.low", closeTo(0.3755, 0.0001))
                    .body("metrics.resolution[0].interval.high", closeTo(0.9638, 0.0001))
                    .body("metrics.resolution[1].state", equalTo("INSUFFICIENT_DATA"))
                    .body("metrics.resolution[1].denominator", equalTo(4))
                    .body("metrics.resolution[1]", not(hasKey("rate")));
        }
    }

    /** In 2026 the clocks of Cairo leave out the first hour of April 24: the day before ends at 22:00 UTC. */
    @Test
    void daysAndWeeksAreThoseOfTheCentersCalendar() {
        said(1, "2026-04-23T21:59:59Z", true);
        said(2, "2026-04-23T22:00:00Z", true);
        said(3, "2026-04-26T20:59:59Z", true);
        said(4, "2026-04-26T21:00:00Z", true);

        get(series("employees/" + csr, "by=day&period=2026-04"), HR)
                .body(
                        "metrics.resolution.from",
                        equalTo(List.of("2026-04-23", "2026-04-24", "2026-04-26", "2026-04-27")))
                .body("metrics.resolution.denominator", equalTo(List.of(1, 2, 3, 4)))
                .body(
                        "metrics.resolution[1].responses",
                        endsWith(
                                "&contactedFrom=2026-04-23T22%3A00%3A00Z&contactedTo=2026-04-24T21%3A00%3A00Z&employee="
                                        + csr + "&metric=RESOLUTION"));
        get(series("centers/" + center, "by=week&period=2026-W17"), HR)
                .body("metrics.resolution.from", equalTo(List.of("2026-04-20")))
                .body("metrics.resolution.to", equalTo(List.of("2026-04-26")))
                .body("metrics.resolution.denominator", equalTo(List.of(6)));
        get(series("centers/" + center + "/call-types/billing", "by=quarter&period=2026"), HR)
                .body("metrics.fcr.from", equalTo(List.of("2026-04-01")))
                .body("metrics.fcr.to", equalTo(List.of("2026-06-30")))
                .body("metrics.fcr.denominator", equalTo(List.of(10)));
        get(series("centers/" + center + "/lines-of-business/retail", "by=quarter&period=2026"), HR)
                .body("metrics", not(hasKey("resolution")));
    }

    @Test
    @Tag("M3")
    @Tag("L2")
    void aPersonFollowsTheirOwnWithoutFcrAndNobodyElses() {
        UUID other = facts.employee("Robin", center, team, supervisor, "General");
        said(5, "2026-01-15T12:00:00Z", true);
        String own = Tokens.of(Role.CSR, csr);

        get(series("me", "period=2026"), own)
                .body("subject.id", equalTo(csr.toString()))
                .body("by", equalTo("MONTH"))
                .body("metrics.resolution", hasSize(1))
                .body("metrics", not(hasKey("fcr")));
        for (String of : List.of(
                "employees/" + other,
                "teams/" + team,
                "centers/" + center,
                "supervisors/" + supervisor,
                "centers/" + center + "/call-types/billing",
                "centers/" + center + "/lines-of-business/retail")) {
            missing(series(of, "period=2026"), own);
            get(series(of, "period=2026"), Tokens.of(Role.ADMIN)).statusCode(403);
        }
    }

    @Test
    void aFileHasARowForEachPointAndNoFormula() {
        said(5, "2026-01-15T12:00:00Z", true);
        said(2, "2026-02-15T12:00:00Z", true);

        String file = as(HR).accept("text/csv, application/problem+json")
                .get("/performance/v1" + series("employees/" + csr, "period=2026-Q1"))
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        List<String> lines = file.lines().toList();
        assertEquals(1 + 2 * 5, lines.size());
        assertEquals(
                "EMPLOYEE," + csr + ",'=Casey,resolution,2026-02-01,2026-02-28,Africa/Cairo,,2,,,,,2,,,",
                lines.stream()
                        .filter(line -> line.contains(",resolution,2026-02"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void whatIsNoPeriodIsRefused() {
        get(series("employees/" + csr, "by=hour"), HR).statusCode(400).body("violations.field", hasItem("by"));
        get(series("employees/" + csr, "by=day&from=2020-01-01&to=2026-01-01"), HR)
                .statusCode(400)
                .body("violations.field", hasItem("by"));
        get(series("employees/" + csr, "by=day&period=2026-Q5"), HR)
                .statusCode(400)
                .body("violations.field", hasItem("period"));
    }
}
