package io.vocation.career.eligibility;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/**
 * One rule, applied to one person.
 *
 * @param rule a stable name
 * @param missing what would have to be there; null when the rule is met
 * @param earliest the first day on which the outcome could change by time alone; null when time alone does not
 */
@Schema(description = "One rule, applied to one person, with the facts it rests on.")
public record RuleResult(
        @Schema(examples = "call-resolution-quartile") String rule,

        @Schema(examples = "Call resolution in quartile 1 or 2 of the peer group")
        String statement,

        Outcome outcome,
        List<Fact> facts,
        String missing,
        LocalDate earliest) {
    /** Whether the rule is met, or cannot be told. */
    public enum Outcome {
        MET,
        NOT_MET,
        UNKNOWN
    }

    /**
     * Something known, when it was so, and who says it.
     *
     * @param on the day it holds for
     */
    @Schema(description = "Something known, the day it holds for, and who says it.")
    public record Fact(
            @Schema(examples = "hired") String name,
            @Schema(examples = "2021-03-15") String value,
            LocalDate on,
            @Schema(examples = "roster") String source) {}

    static RuleResult met(String rule, String statement, List<Fact> facts) {
        return new RuleResult(rule, statement, Outcome.MET, facts, null, null);
    }

    static RuleResult notMet(String rule, String statement, List<Fact> facts, String missing, LocalDate earliest) {
        return new RuleResult(rule, statement, Outcome.NOT_MET, facts, missing, earliest);
    }

    static RuleResult unknown(String rule, String statement, List<Fact> facts, String missing) {
        return new RuleResult(rule, statement, Outcome.UNKNOWN, facts, missing, null);
    }
}
