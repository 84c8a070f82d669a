package io.vocation.performance.trend;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a chart says in one word. */
@Schema(name = "TrendState")
public enum ChartState {
    /** Chance alone explains every movement. */
    IN_CONTROL,
    /** At least one rule fired. */
    SIGNAL,
    NOT_ENOUGH_DATA
}
