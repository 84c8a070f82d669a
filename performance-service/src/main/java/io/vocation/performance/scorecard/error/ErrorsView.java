package io.vocation.performance.scorecard.error;

import io.vocation.commons.figure.Interval;
import io.vocation.commons.figure.Rate;
import io.vocation.performance.scorecard.metric.Behind;
import io.vocation.performance.scorecard.metric.BenchmarkView;
import io.vocation.performance.scorecard.metric.MetricView.State;
import io.vocation.performance.scorecard.metric.Rules;
import io.vocation.performance.tally.Counts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.Locale;

/**
 * Whose error it was (practice M6).
 *
 * @param sources empty while too few are coded
 * @param willOrSkill null where no error of the CSR is coded as either
 */
@Schema(
        name = "Errors",
        description =
                "Whose error it was that a call was not resolved on the first contact, as responses were coded (M6).",
        requiredProperties = {"state", "coded", "toBeCoded", "sources"})
public record ErrorsView(
        State state,

        @Schema(description = "Responses that were coded", examples = "130")
        long coded,

        @Schema(
                description =
                        "Responses that should be: not resolved, or resolved after two or more contacts. Codes of "
                                + "others are counted as well, so that more may be coded than should be.",
                examples = "156")
        long toBeCoded,

        @Schema(description = "CSR, ORGANIZATION and CUSTOMER, each with its benchmark; none while too few are coded")
        List<CodedView> sources,

        WillOrSkillView willOrSkill) {

    /** Whether a CSR would not or could not. */
    @Schema(
            name = "WillOrSkillCoded",
            description = "Of the CSR's errors, whether they would not (WILL) or could not (SKILL).",
            requiredProperties = {"state", "coded", "toBeCoded", "codes"})
    public record WillOrSkillView(
            State state,

            @Schema(description = "The CSR's errors that were coded as either", examples = "41")
            long coded,

            @Schema(description = "The CSR's errors", examples = "49")
            long toBeCoded,

            List<CodedView> codes) {}

    /** Null where nothing was coded and nothing should have been. */
    public static ErrorsView of(Counts counts, Rules rules, Behind behind) {
        long coded = counts.errorCsr() + counts.errorOrganization() + counts.errorCustomer();
        long toBeCoded = counts.resolvedN() - counts.resolvedYes() + counts.resolvedLater();
        if (coded == 0 && toBeCoded == 0) {
            return null;
        }
        boolean shown = coded > 0 && coded >= rules.shownFrom();
        List<CodedView> sources = shown
                ? List.of(
                        source("CSR", counts.errorCsr(), coded, rules, behind),
                        source("ORGANIZATION", counts.errorOrganization(), coded, rules, behind),
                        source("CUSTOMER", counts.errorCustomer(), coded, rules, behind))
                : List.of();
        return new ErrorsView(state(shown), coded, toBeCoded, sources, willOrSkill(counts, rules, behind));
    }

    private static CodedView source(String code, long count, long coded, Rules rules, Behind behind) {
        Rate rate = new Rate(count, coded);
        Interval interval = rate.wilson(rules.level());
        BenchmarkView benchmark =
                BenchmarkView.of(rules.value("benchmark.error." + code.toLowerCase(Locale.ROOT)), interval);
        return CodedView.of(code, rate, interval, benchmark, behind.with("sourceOfError", code));
    }

    private static WillOrSkillView willOrSkill(Counts counts, Rules rules, Behind behind) {
        long coded = counts.will() + counts.skill();
        if (coded == 0) {
            return null;
        }
        boolean shown = coded >= rules.shownFrom();
        List<CodedView> codes = shown
                ? List.of(
                        reason("WILL", counts.will(), coded, rules, behind),
                        reason("SKILL", counts.skill(), coded, rules, behind))
                : List.of();
        return new WillOrSkillView(state(shown), coded, counts.errorCsr(), codes);
    }

    private static CodedView reason(String code, long count, long coded, Rules rules, Behind behind) {
        Rate rate = new Rate(count, coded);
        return CodedView.of(code, rate, rate.wilson(rules.level()), null, behind.with("willOrSkill", code));
    }

    private static State state(boolean shown) {
        return shown ? State.SHOWN : State.INSUFFICIENT_DATA;
    }
}
