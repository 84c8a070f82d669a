package io.vocation.performance.target;

import io.vocation.performance.tally.Measure;
import io.vocation.performance.target.GoalSubject.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GoalTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    @Test
    @Tag("P2")
    void aPersonsOwnComesBeforeTheirPositionsTheirTeamsAndTheirCenters() {
        Goal goal = Goal.of(List.of(
                        held(Kind.CENTER, 0.80, 0.60),
                        held(Kind.EMPLOYEE, 0.95, 0.75),
                        held(Kind.TEAM, 0.85, 0.65),
                        held(Kind.POSITION, 0.90, 0.70)))
                .orElseThrow();

        assertEquals(0.95, goal.target().value());
        assertEquals(Kind.EMPLOYEE, goal.target().from().kind());
        assertEquals(0.75, goal.minimum().value());
    }

    @Test
    @Tag("P2")
    void eachFieldComesFromTheMostSpecificThatSaysIt() {
        Goal goal = Goal.of(List.of(
                        held(Kind.CENTER, 0.80, 0.60), held(Kind.TEAM, null, 0.65), held(Kind.EMPLOYEE, 0.95, null)))
                .orElseThrow();

        assertEquals(Kind.EMPLOYEE, goal.target().from().kind());
        assertEquals(0.95, goal.target().value());
        assertEquals(Kind.TEAM, goal.minimum().from().kind());
        assertEquals(0.65, goal.minimum().value());
    }

    /** A beginner's target of 60 % below the center's minimum of 70 %: that minimum cannot be meant for them. */
    @Test
    @Tag("P2")
    void aWiderMinimumAboveANarrowerTargetDoesNotHold() {
        Goal beginner = Goal.of(List.of(held(Kind.EMPLOYEE, 0.60, null), held(Kind.CENTER, 0.90, 0.70)))
                .orElseThrow();
        assertEquals(0.60, beginner.target().value());
        assertNull(beginner.minimum());

        Goal expert = Goal.of(List.of(held(Kind.EMPLOYEE, null, 0.95), held(Kind.CENTER, 0.90, 0.70)))
                .orElseThrow();
        assertNull(expert.target());
        assertEquals(0.95, expert.minimum().value());
    }

    @Test
    void whereNothingIsSaidThereIsNoGoal() {
        assertEquals(Optional.empty(), Goal.of(List.of()));
    }

    @Test
    @Tag("P6")
    void onlyWhatCustomersSaidCanBeAGoal() {
        assertEquals(
                Set.of("CSAT_CENTER", "CSAT_CSR", "RESOLUTION", "FCR", "CONTINUES", "WORLD_CLASS_CALL"),
                Arrays.stream(Measure.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    @Test
    @Tag("M3")
    void fcrIsOfTeamsAndCentersOnly() {
        assertTrue(Kind.TEAM.has(Measure.FCR));
        assertTrue(Kind.CENTER.has(Measure.FCR));
        assertFalse(Kind.EMPLOYEE.has(Measure.FCR));
        assertFalse(Kind.POSITION.has(Measure.FCR));
        assertTrue(Kind.EMPLOYEE.has(Measure.RESOLUTION));
    }

    /** Whatever was set for whom: the minimum never exceeds the target, and nothing narrower is passed over. */
    @Property
    void aGoalNeverContradictsItself(@ForAll("anythingSet") List<HeldTarget> held) {
        Optional<Goal> goal = Goal.of(held);

        assertEquals(held.isEmpty(), goal.isEmpty());
        goal.ifPresent(one -> {
            assertTrue(one.target() != null || one.minimum() != null);
            if (one.target() != null && one.minimum() != null) {
                assertTrue(one.minimum().value() <= one.target().value());
            }
            Kind narrowest = held.stream()
                    .map(HeldTarget::subjectKind)
                    .min(Kind::compareTo)
                    .orElseThrow();
            boolean said = one.target() != null && one.target().from().kind() == narrowest
                    || one.minimum() != null && one.minimum().from().kind() == narrowest;
            assertTrue(said, "the narrowest subject says something of every goal");
        });
    }

    @Provide
    Arbitrary<List<HeldTarget>> anythingSet() {
        Arbitrary<Integer> points = Arbitraries.integers().between(0, 100);
        Arbitrary<HeldTarget> one = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        points,
                        points,
                        Arbitraries.integers().between(0, 2))
                .as((kind, a, b, which) -> held(
                        kind, which == 1 ? null : Math.max(a, b) / 100.0, which == 2 ? null : Math.min(a, b) / 100.0));
        return one.list().ofMaxSize(4).uniqueElements(HeldTarget::subjectKind);
    }

    private static HeldTarget held(Kind kind, Double target, Double minimum) {
        return new HeldTarget(kind, kind == Kind.CENTER ? "" : "key", Measure.RESOLUTION, target, minimum, DAY);
    }
}
