package io.vocation.performance.awareness;

import java.util.List;

/** What became of an answer. */
public enum CheckInOutcome {
    /** Every rate that there was to know was stated closely enough. */
    KNOWN,
    NOT_KNOWN,
    /** There were too few answers to know anything: they count as not asked. */
    NO_FIGURES;

    static CheckInOutcome of(List<Statement> statements) {
        List<Boolean> judged = statements.stream()
                .map(Statement::known)
                .filter(known -> known != null)
                .toList();
        if (judged.isEmpty()) {
            return NO_FIGURES;
        }
        return judged.contains(false) ? NOT_KNOWN : KNOWN;
    }
}
