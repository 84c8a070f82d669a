package io.vocation.training.policy;

import io.vocation.commons.policy.PolicyKeys;
import io.vocation.commons.policy.Range;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Map;

/** The ranges of training-service's policies. */
@ApplicationScoped
class TrainingPolicyKeys implements PolicyKeys {
    /** Practice T3: policy can lower it, and nothing can raise it. */
    private static final Map<String, Range> RANGES = Map.of("training.session.most-seats", Range.count(5));

    @Override
    public Map<String, Range> ranges() {
        return RANGES;
    }
}
