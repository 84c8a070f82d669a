package io.vocation.performance.standing;

import io.vocation.performance.standing.Marks.Mark;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kept standing of a person that would now be another (practice F7): its state, its quartile or the answers that it counts
 * are no longer what they were. Where only a rank or an estimate moved because peers' answers changed, it is not.
 *
 * @param now what would be said now
 * @param changes what changed, the latest first
 */
record Restatement(MemberStanding now, List<RestatedView.Change> changes) {

    /** The most changes that are kept with one. */
    private static final int MOST_CHANGES = 20;

    /**
     * Nothing where the same would be said.
     *
     * @param own changes of the person's own responses
     * @param all changes in the peer group, for whom only the others' moved
     */
    static Optional<Restatement> of(MemberStanding said, MemberStanding now, List<Mark> own, List<Mark> all) {
        boolean same = said.state() == now.state()
                && Objects.equals(said.quartile(), now.quartile())
                && said.answers().equals(now.answers());
        return same ? Optional.empty() : Optional.of(new Restatement(now, changes(own.isEmpty() ? all : own)));
    }

    private static List<RestatedView.Change> changes(List<Mark> marks) {
        return latest(marks.stream()
                .filter(mark -> mark.responseId() != null)
                .map(mark -> new RestatedView.Change(mark.responseId(), mark.revision(), mark.kind(), mark.at())));
    }

    /** The same with changes that were found before. */
    Restatement after(List<RestatedView.Change> earlier) {
        return new Restatement(now, latest(Stream.concat(changes.stream(), earlier.stream())));
    }

    private static List<RestatedView.Change> latest(Stream<RestatedView.Change> changes) {
        return changes.distinct()
                .sorted(Comparator.comparing(RestatedView.Change::at).reversed())
                .limit(MOST_CHANGES)
                .toList();
    }
}
