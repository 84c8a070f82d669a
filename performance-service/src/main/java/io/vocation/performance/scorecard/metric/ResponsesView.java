package io.vocation.performance.scorecard.metric;

import io.vocation.performance.tally.Measure;
import io.vocation.performance.tally.Score;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.net.URI;

/** Where the responses behind a metric are. */
@Schema(
        name = "ResponsesBehind",
        description = "Where survey-service lists the responses behind a figure, to those who may see them.",
        requiredProperties = {"all", "yes", "no"})
public record ResponsesView(
        @Schema(description = "The denominator") URI all,
        @Schema(description = "The numerator") URI yes,
        @Schema(description = "The others") URI no) {

    static ResponsesView of(Behind behind, Measure measure, Score score) {
        return new ResponsesView(
                behind.answers(measure, score),
                behind.answers(measure, score, true),
                behind.answers(measure, score, false));
    }
}
