package io.vocation.career.policy;

import io.vocation.commons.policy.PolicyKeys;
import io.vocation.commons.policy.Range;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Map;

/** The ranges of career-service's policies. */
@ApplicationScoped
class CareerPolicyKeys implements PolicyKeys {
    /** Practice K2: quartile 3 may be let in for lateral moves only, and quartile 4 never. */
    private static final Map<String, Range> RANGES = Map.of(
            "eligibility.tenure-outside-center", Range.count(0, 600),
            "eligibility.tenure-outside-center-preferred", Range.count(0, 600),
            "eligibility.lowest-quartile", Range.count(2),
            "eligibility.lowest-quartile-lateral", Range.count(3));

    @Override
    public Map<String, Range> ranges() {
        return RANGES;
    }
}
