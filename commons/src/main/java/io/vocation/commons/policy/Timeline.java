package io.vocation.commons.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every value that one key ever had in one center, or in all: its own and the common ones. It says what {@link Policies}
 * says, without asking the database.
 *
 * @param changes in any order
 */
record Timeline(List<PolicyChange> changes) {
    /** A center's own before the common, then what begins last, then what was said last. */
    private static final Comparator<PolicyChange> PRECEDENCE = Comparator.comparing(PolicyChange::isOwn)
            .thenComparing(PolicyChange::effectiveFrom)
            .thenComparing(PolicyChange::id);

    Timeline {
        changes = List.copyOf(changes);
    }

    /** What holds on a day; empty before the first value. */
    Optional<PolicyChange> inForce(LocalDate day) {
        return changes.stream()
                .filter(change ->
                        !change.isWithdrawn() && !change.effectiveFrom().isAfter(day))
                .max(PRECEDENCE);
    }

    /** Whether one more value would change what holds on any day before this one. */
    boolean wouldChangeBefore(LocalDate open, PolicyChange added) {
        Timeline after =
                new Timeline(Stream.concat(changes.stream(), Stream.of(added)).toList());
        return Stream.concat(Stream.of(added), changes.stream())
                .map(PolicyChange::effectiveFrom)
                .filter(day -> !day.isBefore(added.effectiveFrom()) && day.isBefore(open))
                .anyMatch(day -> differ(inForce(day), after.inForce(day)));
    }

    private static boolean differ(Optional<PolicyChange> one, Optional<PolicyChange> other) {
        Optional<BigDecimal> value = one.map(PolicyChange::value);
        return value.isEmpty()
                ? other.isPresent()
                : other.map(PolicyChange::value)
                        .filter(changed -> changed.compareTo(value.get()) == 0)
                        .isEmpty();
    }
}
