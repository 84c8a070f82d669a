package io.vocation.survey.advocacy;

import java.util.Comparator;
import java.util.UUID;

/** What contacts have in common that are about one problem: the customer, and why they called. */
public record ProblemKey(UUID centerId, String customer, String reason) implements Comparable<ProblemKey> {
    private static final Comparator<ProblemKey> ORDER = Comparator.comparing(ProblemKey::centerId)
            .thenComparing(ProblemKey::customer)
            .thenComparing(ProblemKey::reason);

    @Override
    public int compareTo(ProblemKey other) {
        return ORDER.compare(this, other);
    }
}
