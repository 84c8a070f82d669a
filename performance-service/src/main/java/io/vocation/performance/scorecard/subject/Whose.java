package io.vocation.performance.scorecard.subject;

import io.vocation.performance.roster.Center;
import io.vocation.performance.tally.Subject;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose figures are asked for.
 *
 * @param stays where the person has been in this center; empty where it is about no person
 */
public record Whose(SubjectView shown, Subject subject, Center center, List<Stay> stays) {

    /**
     * Somebody's time in a place.
     *
     * @param teamId null while they were on no team
     * @param from its first day
     * @param to the first day after it; null while it has no end
     */
    public record Stay(UUID teamId, String teamName, String position, LocalDate from, LocalDate to) {
        boolean on(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    /** Whether they are the figures of one person. */
    public boolean person() {
        return subject.kind() == Subject.Kind.EMPLOYEE;
    }

    /** Where a person was on a day, or had been last. */
    public Optional<Stay> stayOn(LocalDate day) {
        return stays.stream().filter(stay -> !stay.from().isAfter(day)).max(Comparator.comparing(Stay::from));
    }
}
