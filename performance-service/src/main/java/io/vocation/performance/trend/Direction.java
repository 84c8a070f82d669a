package io.vocation.performance.trend;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way a chart moved. */
@Schema(name = "TrendDirection")
public enum Direction {
    UP,
    DOWN
}
