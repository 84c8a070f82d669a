package io.vocation.performance.scorecard;

import io.vocation.performance.roster.Center;
import io.vocation.performance.scorecard.error.ErrorsView;
import io.vocation.performance.scorecard.error.RepeatReasonsView;
import io.vocation.performance.scorecard.metric.Metrics;
import io.vocation.performance.scorecard.risk.AtRiskView;
import io.vocation.performance.scorecard.risk.DefectionsView;
import io.vocation.performance.scorecard.subject.SubjectView;
import io.vocation.performance.tally.Score;
import io.vocation.performance.window.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.net.URI;

/**
 * The figures of a person, of those somebody supervised, of a team, call type, line of business or center.
 *
 * @param responses counted responses in the window, whatever they answered
 * @param atRisk null where nobody said whether they continue
 * @param projectedDefections null for a person, and where nobody's answers say on which contact a call was resolved
 * @param errors null where nothing is coded and nothing should be
 * @param repeatReasons null where no reason is coded
 */
@Schema(
        description =
                "The figures of somebody or something over some days. What nobody answered is absent: it is not zero.",
        requiredProperties = {"subject", "center", "window", "responses", "ranksBy", "metrics", "responsesBehind"})
public record Scorecard(
        SubjectView subject,
        Center center,
        Window window,

        @Schema(description = "Counted responses in the window, whatever they answered", examples = "517")
        long responses,

        Score ranksBy,
        Metrics metrics,
        AtRiskView atRisk,
        DefectionsView projectedDefections,
        ErrorsView errors,
        RepeatReasonsView repeatReasons,

        @Schema(description = "Where survey-service lists the responses, to those who may see them")
        URI responsesBehind) {}
