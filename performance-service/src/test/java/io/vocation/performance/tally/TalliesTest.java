package io.vocation.performance.tally;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.performance.Facts;
import io.vocation.performance.Facts.Response;
import io.vocation.performance.window.Window;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** However a window is put together from months and days, it says what the responses in it add up to. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class TalliesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 150;

    @Inject
    Facts facts;

    @Inject
    Tallies tallies;

    private final Random random = new Random(20_260_401);
    private final UUID becky = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();
    private final UUID supervisor = UUID.randomUUID();
    private UUID center;

    /** Of each day, how many responses were resolved and how many not. */
    private final int[][] days = new int[DAYS][2];

    @BeforeEach
    void responses() {
        center = facts.center("lisbon-" + UUID.randomUUID(), "Europe/Lisbon");
        List<Response> said = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            for (int i = random.nextInt(4); i > 0; i--) {
                int resolved = random.nextInt(2);
                days[day][resolved]++;
                said.add(response(becky, FIRST.plusDays(day), resolved == 1).with("callType", "orders"));
            }
        }
        said.add(response(other, FIRST, true).with("callType", "claims"));
        facts.survey(said.toArray(Response[]::new));
    }

    private Response response(UUID employee, LocalDate day, boolean resolved) {
        return new Response(center, day + "T12:00:00Z")
                .by(employee, team, supervisor, "General")
                .with("lineOfBusiness", "home")
                .with("resolved", resolved);
    }

    @Test
    @Tag("F1")
    void anyWindowOfAPersonIsTheSumOfItsDays() {
        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(DAYS);
            int to = from + random.nextInt(DAYS - from);

            Counts counts = tallies.of(center, Subject.employee(becky), window(from, to));

            assertEquals(sum(from, to, 1), counts.resolvedYes());
            assertEquals(sum(from, to, 0) + sum(from, to, 1), counts.resolvedN());
        }
    }

    @Test
    void everySubjectHasItsOwnSums() {
        Window all = window(0, DAYS - 1);
        long mine = sum(0, DAYS - 1, 0) + sum(0, DAYS - 1, 1);

        assertEquals(mine, tallies.of(center, Subject.callType("orders"), all).responses());
        assertEquals(1, tallies.of(center, Subject.callType("claims"), all).responses());
        assertEquals(mine + 1, tallies.of(center, Subject.team(team), all).responses());
        assertEquals(
                mine + 1,
                tallies.of(center, Subject.supervisor(supervisor), all).responses());
        assertEquals(
                mine + 1,
                tallies.of(center, Subject.lineOfBusiness("home"), all).responses());
        assertEquals(mine + 1, tallies.of(center, Subject.CENTER, all).responses());
        Map<String, Counts> people = tallies.by(center, Subject.Kind.EMPLOYEE, all);
        assertEquals(2, people.size());
        assertEquals(mine, people.get(becky.toString()).responses());
        assertEquals(
                List.of("claims", "orders"),
                List.copyOf(tallies.by(center, Subject.Kind.CALL_TYPE, all).keySet()));
    }

    @Test
    @Tag("P1")
    void periodsAddUpToTheirWindowAndAreClippedToIt() {
        Window window = window(10, 100);
        for (Grain grain : Grain.values()) {
            for (Subject subject : List.of(Subject.employee(becky), Subject.callType("orders"))) {
                List<PeriodCounts> periods = tallies.over(center, subject, window, grain);

                assertEquals(
                        sum(10, 100, 1),
                        periods.stream()
                                .mapToLong(period -> period.counts().resolvedYes())
                                .sum());
                for (PeriodCounts period : periods) {
                    int from = (int) (period.from().toEpochDay() - FIRST.toEpochDay());
                    int to = (int) (period.to().toEpochDay() - FIRST.toEpochDay());
                    assertTrue(from >= 10 && to <= 100 && from <= to);
                    assertEquals(sum(from, to, 1), period.counts().resolvedYes(), grain + " from " + period.from());
                    assertEquals(grain.firstDay(period.from()), grain.firstDay(period.to()));
                }
            }
        }
        List<PeriodCounts> weeks = tallies.over(center, Subject.callType("orders"), window, Grain.WEEK);
        assertEquals(LocalDate.of(2026, 1, 11), weeks.getFirst().to(), "Sunday");
        assertEquals(LocalDate.of(2026, 1, 12), weeks.get(1).from(), "Monday");
    }

    @Test
    @Tag("M6")
    void reasonsAreCountedForEverySubjectTheMostFrequentFirst() {
        facts.survey(
                response(becky, FIRST, false).with("repeatReason", "late"),
                response(becky, FIRST.plusDays(1), false).with("repeatReason", "late"),
                response(other, FIRST.plusDays(1), false).with("repeatReason", "lost"));

        assertEquals(
                List.of(new ReasonCount("late", 2), new ReasonCount("lost", 1)),
                tallies.reasons(center, Subject.team(team), window(0, 1)));
        assertEquals(
                List.of(new ReasonCount("late", 1)), tallies.reasons(center, Subject.employee(becky), window(1, 1)));
    }

    @Test
    @Tag("M7")
    void whatWasBeyondTheCsrsControlIsInNoNumeratorAndNoDenominator() {
        UUID csr = UUID.randomUUID();
        facts.survey(
                response(csr, FIRST, true),
                response(csr, FIRST, false)
                        .with("sourceOfError", "ORGANIZATION")
                        .with("continues", false),
                response(csr, FIRST, false).with("sourceOfError", "CUSTOMER"),
                response(csr, FIRST, false).with("sourceOfError", "CSR").with("willOrSkill", "SKILL"),
                // Coded, because it took two contacts; but resolved, which is no failure of resolution.
                response(csr, FIRST, true).with("contacts", 2).with("sourceOfError", "ORGANIZATION"));

        Counts lived = tallies.of(center, Subject.employee(csr), window(0, 0));
        Counts controllable = lived.controllable();

        assertEquals("2/5", ratio(lived.resolvedYes(), lived.resolvedN()));
        assertEquals("2/3", ratio(controllable.resolvedYes(), controllable.resolvedN()));
        assertEquals("1/5", ratio(lived.fcrYes(), lived.fcrN()));
        assertEquals("1/2", ratio(controllable.fcrYes(), controllable.fcrN()));
        assertEquals("4/5", ratio(lived.continuesYes(), lived.continuesN()));
        assertEquals("4/4", ratio(controllable.continuesYes(), controllable.continuesN()));
        assertEquals(1, lived.resolvedLater());
        assertEquals(2, lived.errorOrganization());
        assertEquals(1, lived.skill());
    }

    @Test
    void cellsAreByPositionAndCallType() {
        facts.survey(
                response(other, FIRST, false).with("callType", "claims"),
                response(other, FIRST, false).with("callType", null).with("position", null));

        List<Cell> cells = tallies.cells(center, window(0, 0)).stream()
                .filter(cell -> cell.employee().equals(other))
                .toList();

        assertEquals(
                List.of(" 1", "General claims 2"),
                cells.stream()
                        .map(cell -> (cell.position() + " " + cell.callType() + " "
                                        + cell.counts().responses())
                                .replace("  ", " "))
                        .toList());
    }

    private static String ratio(long yes, long n) {
        return yes + "/" + n;
    }

    private long sum(int from, int to, int resolved) {
        return Arrays.stream(days, from, to + 1).mapToLong(day -> day[resolved]).sum();
    }

    private static Window window(int from, int to) {
        return new Window(FIRST.plusDays(from), FIRST.plusDays(to), "Europe/Lisbon");
    }
}
