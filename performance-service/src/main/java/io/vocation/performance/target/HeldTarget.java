package io.vocation.performance.target;

import io.vocation.performance.tally.Measure;

import java.time.LocalDate;

/** What was set for one subject on one metric, as it holds on a day. */
record HeldTarget(
        GoalSubject.Kind subjectKind,
        String subjectKey,
        Measure metric,
        Double target,
        Double minimum,
        LocalDate effectiveFrom) {}
