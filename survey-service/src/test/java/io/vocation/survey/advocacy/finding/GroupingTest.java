package io.vocation.survey.advocacy.finding;

import io.vocation.survey.advocacy.finding.Grouping.Group;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which contacts belong together is a function of the contacts, and not of the order in which they became known. */
@Tag("A1")
class GroupingTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final UUID[] CASES = {new UUID(0, 1), new UUID(0, 2), new UUID(0, 3)};

    private static Point point(int day, int period, UUID caseId, boolean fixed, int number) {
        LocalDate on = FIRST.plusDays(day);
        return new Point(
                new UUID(1, number),
                "c" + number,
                on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                on,
                null,
                caseId,
                fixed,
                period,
                2);
    }

    /** Contacts on some days, some in cases, of which some stay there; the policy may differ from contact to contact. */
    @Provide
    Arbitrary<List<Point>> contacts() {
        Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 8);
        return Combinators.combine(Arbitraries.integers().between(0, 200), Arbitraries.of(10, 30, 45), kinds)
                .as((day, period, kind) -> new int[] {day, period, kind})
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(made -> {
                    List<Point> points = new ArrayList<>();
                    for (int[] each : made) {
                        UUID in = each[2] < 3 ? CASES[each[2]] : null;
                        points.add(point(each[0], each[1], in, each[2] == 0 || each[2] == 1, points.size()));
                    }
                    return points;
                });
    }

    private static Set<Set<UUID>> partition(List<Point> points) {
        return Grouping.of(points).stream()
                .filter(group -> group.caseId() != null || group.opens())
                .map(group -> group.points().stream().map(Point::contactId).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    @Property
    void everyOrderOfArrivalGivesTheSameGroups(@ForAll("contacts") List<Point> points, @ForAll long seed) {
        List<Point> shuffled = new ArrayList<>(points);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(Grouping.of(points), Grouping.of(shuffled));
    }

    /** One after the other, each looked for as soon as it is there: what was found before does not change what is found last. */
    @Property
    void lookingAfterEachArrivalEndsAsLookingOnce(@ForAll("contacts") List<Point> made, @ForAll long seed) {
        List<Point> free = made.stream()
                .map(each -> new Point(
                        each.contactId(),
                        each.order(),
                        each.at(),
                        each.day(),
                        null,
                        null,
                        false,
                        each.period(),
                        each.opensFrom()))
                .toList();
        List<Point> arriving = new ArrayList<>(free);
        Collections.shuffle(arriving, new Random(seed));
        Map<UUID, UUID> in = new HashMap<>();
        List<Point> known = new ArrayList<>();
        int cases = 0;
        Set<Set<UUID>> last = Set.of();
        for (Point next : arriving) {
            known.add(next);
            List<Point> now = known.stream()
                    .map(each -> new Point(
                            each.contactId(),
                            each.order(),
                            each.at(),
                            each.day(),
                            null,
                            in.get(each.contactId()),
                            false,
                            each.period(),
                            each.opensFrom()))
                    .toList();
            for (Group group : Grouping.of(now)) {
                UUID id = group.caseId() != null ? group.caseId() : group.opens() ? new UUID(9, ++cases) : null;
                group.points().forEach(each -> in.put(each.contactId(), id));
            }
            last = partition(now);
        }
        assertEquals(partition(free), last);
    }

    /** A model without sorting or sums: two contacts are linked when one reaches the other, and what is linked is together. */
    @Property
    void whatIsTogetherIsWhatTheModelLinks(@ForAll("contacts") List<Point> made) {
        List<Point> free = made.stream()
                .map(each ->
                        point((int) (each.day().toEpochDay() - FIRST.toEpochDay()), each.period(), null, false, (int)
                                each.contactId().getLeastSignificantBits()))
                .toList();
        int[] group = new int[free.size()];
        Arrays.setAll(group, at -> at);
        for (int a = 0; a < free.size(); a++) {
            for (int b = 0; b < free.size(); b++) {
                if (!free.get(b).day().isBefore(free.get(a).day())
                        && !free.get(b)
                                .day()
                                .minusDays(free.get(b).period())
                                .isAfter(free.get(a).day())) {
                    int from = group[a];
                    int to = group[b];
                    Arrays.setAll(group, at -> group[at] == from ? to : group[at]);
                    for (int between = 0; between < free.size(); between++) {
                        LocalDate day = free.get(between).day();
                        if (!day.isBefore(free.get(a).day())
                                && !day.isAfter(free.get(b).day())) {
                            int its = group[between];
                            Arrays.setAll(group, at -> group[at] == its ? to : group[at]);
                        }
                    }
                }
            }
        }
        Map<Integer, Set<UUID>> model = new HashMap<>();
        for (int at = 0; at < free.size(); at++) {
            model.computeIfAbsent(group[at], _ -> new HashSet<>())
                    .add(free.get(at).contactId());
        }
        assertEquals(
                model.values().stream().filter(each -> each.size() >= 2).collect(Collectors.toSet()), partition(free));
    }

    @Property
    void whatAPersonDecidedIsNeverMovedAndEveryFreeContactIsInOneGroup(@ForAll("contacts") List<Point> points) {
        List<UUID> placed = Grouping.of(points).stream()
                .flatMap(group -> group.points().stream())
                .map(Point::contactId)
                .toList();
        Set<UUID> fixed =
                points.stream().filter(Point::fixed).map(Point::contactId).collect(Collectors.toSet());
        assertTrue(placed.stream().noneMatch(fixed::contains));
        assertEquals(points.size() - fixed.size(), new HashSet<>(placed).size());
        assertEquals(placed.size(), new HashSet<>(placed).size());
    }
}
