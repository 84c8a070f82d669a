package io.vocation.performance.target;

import java.time.LocalDate;

/** What was set for one subject on one metric, as it holds on a day. */
record HeldTarget(
        GoalSubject.Kind subjectKind,
        String subjectKey,
        GoalMetric metric,
        Double target,
        Double minimum,
        LocalDate effectiveFrom) {}
