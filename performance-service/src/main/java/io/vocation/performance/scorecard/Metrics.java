package io.vocation.performance.scorecard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The metrics that somebody answered; the others are null and left out of the JSON (practice M4).
 *
 * @param fcr teams and centers only, since it depends on earlier callers' CSRs (practice M3)
 */
@Schema(description = "The metrics that somebody answered. One that nobody answered is absent: it is not zero.")
public record Metrics(
        @Schema(description = "Top box with the contact center (M2)")
        MetricView csatCenter,

        @Schema(description = "Top box with the CSR (M2)") MetricView csatCsr,

        @Schema(description = "The customer says that the call was resolved (M3)")
        MetricView resolution,

        @Schema(description = "The customer continues to do business; the others are at risk (M5)")
        MetricView continues,

        @Schema(description = "Top box with the CSR and resolved (M4)")
        MetricView worldClassCall,

        @Schema(
                description = "Resolved, and one contact was enough (M3). Of teams and centers only: it depends on the "
                        + "CSRs of earlier contacts")
        MetricView fcr) {}
