package io.vocation.performance.policy;

import io.vocation.commons.policy.PolicyKeys;
import io.vocation.commons.policy.Range;
import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.util.Map;

/** The ranges of performance-service's policies, where that of the unit would be too wide. */
@ApplicationScoped
class PerformancePolicyKeys implements PolicyKeys {
    private static final int TEN_YEARS = 3_653;

    private static final Map<String, Range> RANGES = Map.of(
            "standing.window",
            Range.count(TEN_YEARS),
            "standing.interval-level",
            Range.LEVEL,
            "standing.heterogeneity-level",
            Range.LEVEL,
            "standing.bottom-share",
            Range.LEVEL,
            "standing.score",
            Range.count(1, 2),
            "awareness.tolerance",
            Range.measure(BigDecimal.ZERO, BigDecimal.valueOf(100)),
            "awareness.answer-within",
            Range.count(366));

    @Override
    public Map<String, Range> ranges() {
        return RANGES;
    }

    /** Its unit is in the center's own currency, which only that operation asks for. */
    @Override
    public Map<String, String> setElsewhere() {
        return Map.of("value.fcr-point", "keepFcrPointValue");
    }
}
