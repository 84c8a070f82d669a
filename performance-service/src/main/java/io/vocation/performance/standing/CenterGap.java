package io.vocation.performance.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/**
 * A gap within a center (practice F5).
 *
 * @param team the team whose people are compared; null for the whole center
 */
record CenterGap(UUID team, Metric metric, Gap gap) {

    /** What the gap is in. */
    @Schema(
            name = "GapMetric",
            description =
                    "CSAT_CSR and RESOLUTION compare persons; FCR compares teams, since it is no figure of persons.")
    enum Metric {
        CSAT_CSR,
        RESOLUTION,
        FCR
    }
}
