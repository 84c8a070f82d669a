package io.vocation.survey.policy;

import io.vocation.commons.policy.PolicyKeys;
import io.vocation.commons.policy.Range;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Map;

/** The ranges of survey-service's policies. */
@ApplicationScoped
class SurveyPolicyKeys implements PolicyKeys {
    private static final String RETENTION = "keepRetention";

    /**
     * A week is more than clocks differ, and thirty years more than anybody keeps contacts. Suggestions read their whole
     * pool for each page of the queue.
     */
    private static final Map<String, Range> RANGES = Map.ofEntries(
            Map.entry("response.clock-skew", Range.count(604_800)),
            Map.entry("response.oldest-contact", Range.count(10_957)),
            Map.entry("sampling.quota-csr", Range.count(1_000)),
            Map.entry("sampling.goal-csr", Range.count(1_000)),
            Map.entry("sampling.goal-center", Range.count(1_000_000)),
            Map.entry("sampling.within", Range.count(20)),
            Map.entry("sampling.cooldown", Range.count(0, 3_653)),
            Map.entry("sampling.nightly", Range.count(0, 1)),
            Map.entry("sampling.late-answers", Range.count(365)),
            Map.entry("sampling.outlier-level", Range.LEVEL),
            Map.entry("figures.interval-level", Range.LEVEL),
            Map.entry("figures.shown-from", Range.count(1_000)),
            Map.entry("resolution.window", Range.count(365)),
            Map.entry("coding.suggestion-pool", Range.count(10_000)),
            Map.entry("coding.suggestion-neighbors", Range.count(50)),
            // Two years later, a customer calls about another problem.
            Map.entry("case.period", Range.count(730)),
            Map.entry("case.opens-from", Range.count(100)));

    /** Who may say how long words are kept is narrower than who sets other thresholds. */
    private static final Map<String, String> SET_ELSEWHERE = Map.of(
            "retention.verbatim", RETENTION,
            "retention.customer", RETENTION,
            "retention.rejections", RETENTION,
            "retention.dead-letters", RETENTION);

    @Override
    public Map<String, Range> ranges() {
        return RANGES;
    }

    @Override
    public Map<String, String> setElsewhere() {
        return SET_ELSEWHERE;
    }
}
