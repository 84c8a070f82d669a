package io.vocation.survey.figure;

import io.vocation.commons.figure.RateView.Shown;
import io.vocation.commons.policy.Policy;

import java.util.List;
import java.util.Map;

/** How this service shows rates (practice F1). */
public final class FigurePolicy {
    private static final String LEVEL = "figures.interval-level";
    private static final String SHOWN_FROM = "figures.shown-from";

    /** The values that decide. */
    public static final List<String> KEYS = List.of(LEVEL, SHOWN_FROM);

    private FigurePolicy() {}

    /** @param values those of {@link #KEYS}, and maybe others */
    public static Shown shown(Map<String, Policy> values) {
        return new Shown(values.get(SHOWN_FROM).asInt(), values.get(LEVEL).asDouble());
    }
}
