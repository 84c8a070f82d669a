package io.vocation.performance.target;

/**
 * What a goal can be about: the five metrics and FCR (practice M1, M3). There is nothing else: no calls per hour and no
 * handle time is a goal for anybody (practice P6).
 */
public enum GoalMetric {
    CSAT_CENTER,
    CSAT_CSR,
    RESOLUTION,
    /** Of teams and centers only: it depends on earlier callers' CSRs. */
    FCR,
    CONTINUES,
    WORLD_CLASS_CALL;

    /** Whether there are figures of this metric for such a subject. */
    public boolean isOf(GoalSubject.Kind kind) {
        return this != FCR || kind == GoalSubject.Kind.TEAM || kind == GoalSubject.Kind.CENTER;
    }
}
