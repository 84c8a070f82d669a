package io.vocation.performance.scorecard.list;

import io.vocation.performance.scorecard.metric.Metrics;
import io.vocation.performance.scorecard.subject.SubjectView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The metrics of one of many. */
@Schema(
        description = "The metrics of one of many, against the rest of the center.",
        requiredProperties = {"subject", "responses", "metrics"})
public record ScorecardRow(
        SubjectView subject, @Schema(examples = "517") long responses, Metrics metrics) {}
