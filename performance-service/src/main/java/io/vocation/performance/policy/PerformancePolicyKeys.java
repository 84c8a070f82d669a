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

    /** A point of a chart is a week or a month. */
    private static final Range PERIOD = Range.count(7, 31);

    /** Of the first points of a chart; 0 is all. */
    private static final Range BASELINE = Range.count(0, 1_000);

    /** Off, or on. */
    private static final Range SWITCH = Range.count(0, 1);

    private static final Map<String, Range> RANGES = Map.ofEntries(
            Map.entry("standing.window", Range.count(TEN_YEARS)),
            Map.entry("standing.interval-level", Range.LEVEL),
            Map.entry("standing.heterogeneity-level", Range.LEVEL),
            Map.entry("standing.bottom-share", Range.LEVEL),
            Map.entry("standing.score", Range.count(1, 2)),
            Map.entry("awareness.tolerance", Range.measure(BigDecimal.ZERO, BigDecimal.valueOf(100))),
            Map.entry("awareness.answer-within", Range.count(366)),
            Map.entry("trend.period.person", PERIOD),
            Map.entry("trend.period.group", PERIOD),
            Map.entry("trend.years-before", Range.count(0, 10)),
            Map.entry("trend.baseline.month", BASELINE),
            Map.entry("trend.baseline.week", BASELINE),
            Map.entry("trend.overdispersion-level", Range.LEVEL),
            Map.entry("trend.rule-1", SWITCH),
            Map.entry("trend.rule-2", SWITCH),
            Map.entry("trend.rule-3", SWITCH),
            Map.entry("trend.rule-5", SWITCH),
            Map.entry("retention.window", Range.count(TEN_YEARS)),
            Map.entry("retention.folds", Range.count(2, 100)));

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
