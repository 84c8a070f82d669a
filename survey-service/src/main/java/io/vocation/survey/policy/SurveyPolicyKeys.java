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
    private static final Map<String, Range> RANGES = Map.of(
            "response.clock-skew", Range.count(604_800),
            "response.oldest-contact", Range.count(10_957),
            "coding.suggestion-pool", Range.count(10_000),
            "coding.suggestion-neighbors", Range.count(50));

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
