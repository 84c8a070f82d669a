package io.vocation.survey.coding.pareto;

import io.vocation.commons.figure.RateView;
import io.vocation.survey.response.SourceOfError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** What customers call again for, the most frequent first. */
@Schema(
        name = "ReasonPareto",
        description = "What customers call again for, the most frequent reason first, and whose errors it was (M6).",
        requiredProperties = {
            "from",
            "to",
            "zone",
            "whole",
            "state",
            "coded",
            "toBeCoded",
            "unmapped",
            "reasons",
            "errors"
        })
public record ParetoView(
        LocalDate from,
        LocalDate to,
        String zone,

        @Schema(description = "Whether it is of all that the filters leave; a supervisor's is of their people only")
        boolean whole,

        ParetoState state,

        @Schema(description = "Responses with a reason of the tree; every share is of these", examples = "118")
        long coded,

        @Schema(
                description =
                        "Responses that were not resolved on the first contact and have no reason of the tree yet")
        long toBeCoded,

        @Schema(description = "Responses with a text as reason that the tree does not have: not among coded")
        long unmapped,

        @Schema(description = "Coded responses of the days before; absent unless asked for")
        Long codedBefore,

        @Schema(description = "None while too few are coded")
        List<Reason> reasons,

        Errors errors) {

    /** Whether enough are coded to show shares. */
    public enum ParetoState {
        SHOWN,
        INSUFFICIENT_DATA
    }

    /** One reason. */
    @Schema(
            name = "ParetoReason",
            description = "One reason, or one with all below it.",
            requiredProperties = {"code", "name", "count", "share", "cumulativeShare"})
    public record Reason(
            String code,
            String name,

            @Schema(description = "What is to be done about it; absent where nobody said")
            String solution,

            @Schema(examples = "44") long count,
            RateView share,

            @Schema(description = "The share of this reason and all more frequent ones", examples = "0.3729")
            double cumulativeShare,

            @Schema(
                    description =
                            "Of as many days right before; absent unless asked for, and while too few are coded there")
            RateView before,

            @Schema(description = "The responses behind; absent for those who may not read them")
            URI responses) {}

    /** Whose errors it was. */
    @Schema(
            name = "ParetoErrors",
            description = "Whose errors it was, next to what is common elsewhere.",
            requiredProperties = {"state", "coded", "toBeCoded", "sources"})
    public record Errors(
            ParetoState state,

            @Schema(description = "Responses with a source of error")
            long coded,

            @Schema(description = "Responses that were not resolved on the first contact and have none yet")
            long toBeCoded,

            List<Source> sources) {}

    /** One of them. */
    @Schema(
            name = "ParetoSource",
            description = "How often it was whose error.",
            requiredProperties = {"code", "share", "benchmark", "benchmarkSource"})
    public record Source(
            SourceOfError code,
            RateView share,

            @Schema(description = "The policy value of the last day", examples = "0.38")
            double benchmark,

            String benchmarkSource) {}
}
