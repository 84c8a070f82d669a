package io.vocation.survey.coding.reason;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One reason for calling again.
 *
 * @param code what stands in responses; never changes
 * @param parent the code of the reason above; null at the top
 * @param solution what is to be done about it; null where nobody knows yet
 * @param position among those with the same parent
 * @param activeUntil the first day on which it cannot be chosen any more; null where it is not retired
 * @param version 0 where it is not kept yet
 */
public record Reason(
        String code,
        String name,
        String parent,
        String solution,
        int position,
        LocalDate activeFrom,
        LocalDate activeUntil,
        long version,
        Instant changedAt) {

    boolean isActive(LocalDate day) {
        return !day.isBefore(activeFrom) && (activeUntil == null || day.isBefore(activeUntil));
    }

    boolean saysTheSameAs(Reason other) {
        return name.equals(other.name)
                && Objects.equals(parent, other.parent)
                && Objects.equals(solution, other.solution)
                && position == other.position
                && activeFrom.equals(other.activeFrom)
                && Objects.equals(activeUntil, other.activeUntil);
    }
}
