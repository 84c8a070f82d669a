package io.vocation.survey.advocacy.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Which contacts about one problem belong together. It is a function of what is known and not of the order in which it
 * became known: the points are put in the order of their moments, and lie together as long as no gap is too long. What a
 * person decided is where it is; what is free follows it.
 */
final class Grouping {
    private static final Comparator<Point> ORDER =
            Comparator.comparing(Point::at).thenComparing(Point::order);

    private Grouping() {}

    /**
     * Contacts that belong together.
     *
     * @param caseId the case that they belong to; null where there is none yet
     * @param opens whether they are enough for one
     * @param points those of them that are free, in the order of their moments
     */
    record Group(UUID caseId, boolean opens, List<Point> points) {}

    /** The groups of one problem. Every free point is in exactly one of them. */
    static List<Group> of(List<Point> known) {
        List<Point> points = known.stream().sorted(ORDER).toList();
        List<Group> groups = new ArrayList<>();
        Set<UUID> used = new HashSet<>();
        for (List<Point> together : together(points)) {
            if (together.stream().anyMatch(Point::fixed)) {
                groups.addAll(following(together));
            } else {
                groups.add(free(together, used));
            }
        }
        return groups;
    }

    /**
     * Two points lie together when the later one reaches back to the earlier one or before it; so a point between them never
     * tears them apart, even where the policy changed in the meantime.
     */
    private static List<List<Point>> together(List<Point> points) {
        LocalDate[] reach = new LocalDate[points.size() + 1];
        reach[points.size()] = LocalDate.MAX;
        for (int at = points.size() - 1; at >= 0; at--) {
            Point point = points.get(at);
            LocalDate own = point.day().minusDays(point.period());
            reach[at] = own.isBefore(reach[at + 1]) ? own : reach[at + 1];
        }
        List<List<Point>> all = new ArrayList<>();
        for (int at = 0; at < points.size(); at++) {
            if (at == 0 || reach[at].isAfter(points.get(at - 1).day())) {
                all.add(new ArrayList<>());
            }
            all.getLast().add(points.get(at));
        }
        return all;
    }

    /** Each free point goes where the fixed one before it is; those before the first, where that is. */
    private static List<Group> following(List<Point> together) {
        UUID at =
                together.stream().filter(Point::fixed).findFirst().orElseThrow().caseId();
        List<Group> groups = new ArrayList<>();
        for (Point point : together) {
            if (point.fixed()) {
                at = point.caseId();
            } else if (groups.isEmpty() || !groups.getLast().caseId().equals(at)) {
                groups.add(new Group(at, true, new ArrayList<>(List.of(point))));
            } else {
                groups.getLast().points().add(point);
            }
        }
        return groups;
    }

    /** Of the cases that opened by themselves, the first goes on. */
    private static Group free(List<Point> together, Set<UUID> used) {
        UUID survivor = together.stream()
                .map(Point::caseId)
                .filter(Objects::nonNull)
                .filter(id -> !used.contains(id))
                .min(Comparator.comparing(UUID::toString))
                .orElse(null);
        if (survivor != null) {
            used.add(survivor);
        }
        return new Group(survivor, together.size() >= together.getLast().opensFrom(), together);
    }
}
