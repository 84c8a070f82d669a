package io.vocation.local.demo;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DemoPeopleTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 10, 31);
    private static final DemoCenter HARBOR = DemoCenter.generate(1, LAST_DAY);
    private static final List<Person> CSRS =
            HARBOR.people().stream().filter(Person::isCsr).toList();

    @Test
    void numbersAndNamesAreUnique() {
        int all = HARBOR.people().size();

        assertEquals(all, distinct(HARBOR.people().stream().map(Person::employeeNumber)));
        assertEquals(all, distinct(HARBOR.people().stream().map(Person::name)));
        assertEquals(16, distinct(HARBOR.teams().stream().map(Team::name)));
    }

    @Test
    void sixteenSupervisorsLeadATeamEach() {
        var byRole = HARBOR.people().stream().collect(groupingBy(Person::role, Collectors.counting()));

        assertEquals(16, byRole.get(Role.SUPERVISOR));
        assertEquals(1, byRole.get(Role.MANAGER));
        assertEquals(1, byRole.get(Role.HR));
        assertEquals(1, byRole.get(Role.TRAINER));
        for (var team : HARBOR.teams()) {
            assertEquals(
                    team.name(),
                    person(team.supervisor()).assignments().getFirst().team());
        }
    }

    @Test
    void about160CsrsWorkOnAnyDay() {
        HARBOR.firstDay().datesUntil(LAST_DAY.plusDays(1)).forEach(day -> {
            int heads = HARBOR.csrsOn(day).size();
            assertTrue(heads >= 150 && heads <= 160, () -> heads + " on " + day);
        });
    }

    @Test
    void everyPositionHasItsTeamsWorth() {
        var byPosition = HARBOR.csrsOn(LAST_DAY).stream()
                .collect(groupingBy(p -> p.assignments().getLast().position(), Collectors.counting()));

        for (var type : CallType.values()) {
            int seats = type.teamNames().size() * Model.CSRS_PER_TEAM;
            long heads = byPosition.get(type.code());
            assertTrue(heads <= seats && heads >= seats * 0.8, () -> type + ": " + heads);
        }
    }

    @Test
    void aboutAFifthLeavesEachYearAndIsReplaced() {
        double personYears = HARBOR.firstDay()
                        .datesUntil(LAST_DAY.plusDays(1))
                        .mapToInt(day -> HARBOR.csrsOn(day).size())
                        .sum()
                / 365.25;
        long leavers = CSRS.stream().filter(p -> p.leftOn() != null).count();
        long joiners = CSRS.stream()
                .filter(p -> !p.hiredOn().isBefore(HARBOR.firstDay()))
                .count();

        double expected = Model.TURNOVER_PER_YEAR * personYears;
        Bounds.assertSum(expected, expected, leavers, "leavers");
        assertTrue(joiners <= leavers && joiners >= leavers - 10, () -> joiners + " joiners, " + leavers + " leavers");
    }

    @Test
    void hireDatesReachFromYearsAgoToThePresent() {
        assertTrue(CSRS.getFirst().hiredOn().isBefore(HARBOR.firstDay().minusYears(5)));
        assertTrue(CSRS.getLast().hiredOn().isAfter(LAST_DAY.minusMonths(3)));
        assertFalse(CSRS.getLast().hiredOn().isAfter(LAST_DAY));
    }

    @Test
    void assignmentsCoverEmploymentWithoutGapOrOverlap() {
        for (var person : HARBOR.people()) {
            assertEquals(person.hiredOn(), person.assignments().getFirst().from());
            assertEquals(person.leftOn(), person.assignments().getLast().to());
            for (int i = 1; i < person.assignments().size(); i++) {
                assertEquals(
                        person.assignments().get(i - 1).to(),
                        person.assignments().get(i).from());
            }
        }
    }

    @Test
    void someMoveToAnotherTeamOfTheSamePosition() {
        var movers = CSRS.stream().filter(p -> p.assignments().size() > 1).toList();

        assertEquals(2 * Model.TRADES, movers.size());
        for (var mover : movers) {
            var before = mover.assignments().getFirst();
            var after = mover.assignments().getLast();
            assertEquals(before.position(), after.position());
            assertFalse(before.team().equals(after.team()));
            assertFalse(before.supervisor().equals(after.supervisor()));
        }
    }

    @Test
    void someLoginsChangeAndSomeGoToAJoiner() {
        var byLogin = CSRS.stream()
                .flatMap(p -> p.aliases().stream())
                .collect(groupingBy(Alias::login, Collectors.counting()));

        assertEquals(
                Model.CHANGED_LOGINS,
                CSRS.stream().filter(p -> p.aliases().size() == 2).count());
        assertEquals(
                Model.REUSED_LOGINS,
                byLogin.values().stream().filter(n -> n == 2).count());
        assertTrue(byLogin.keySet().stream().allMatch(l -> l.matches("[a-z]+[0-9]*")));
    }

    @Test
    void aLoginMeansAtMostOnePersonOnAnyDay() {
        for (var day = HARBOR.firstDay(); !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
            var on = day;
            var csrs = HARBOR.csrsOn(on);
            assertEquals(
                    csrs.size(),
                    distinct(csrs.stream().map(p -> p.aliasOn(on).orElseThrow().login())));
        }
    }

    @Test
    void everyCsrHasATruthAndNobodyElse() {
        assertEquals(
                CSRS.stream().map(Person::employeeNumber).collect(toSet()),
                HARBOR.truth().keySet());
    }

    @Test
    void repeatReasonsFormATree() {
        var seen = new HashSet<String>();
        for (var reason : HARBOR.repeatReasons()) {
            assertTrue(reason.parent() == null || seen.contains(reason.parent()));
            assertTrue(seen.add(reason.code()));
        }
        assertNull(HARBOR.repeatReasons().getFirst().parent());
    }

    private static Person person(String employeeNumber) {
        Predicate<Person> isIt = p -> p.employeeNumber().equals(employeeNumber);
        return HARBOR.people().stream().filter(isIt).findFirst().orElseThrow();
    }

    private static long distinct(Stream<?> values) {
        return values.distinct().count();
    }
}
