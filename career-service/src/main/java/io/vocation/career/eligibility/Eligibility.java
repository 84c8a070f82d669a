package io.vocation.career.eligibility;

import io.vocation.career.eligibility.RuleResult.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The answer, with every rule it rests on.
 *
 * @param why one sentence
 * @param earliest the first day on which the verdict could become better by time alone; null when that cannot be said
 * @param override the approved exception that makes the person eligible although a rule is not met; null without one
 */
@Schema(
        description =
                "Whether a person may take a kind of opportunity, rule by rule. A person decides; this supports them.")
public record Eligibility(
        UUID employeeId,
        Opportunity opportunity,
        LocalDate asOf,
        Verdict verdict,
        String why,
        List<RuleResult> rules,
        LocalDate earliest,
        OverrideView override) {
    static Eligibility of(
            UUID employee, Opportunity opportunity, LocalDate asOf, List<RuleResult> rules, OverrideView override) {
        Verdict verdict = override == null ? verdict(rules) : Verdict.ELIGIBLE;
        return new Eligibility(
                employee, opportunity, asOf, verdict, why(verdict, rules, override), rules, earliest(rules), override);
    }

    /** A rule that is not met settles it; else one that cannot be told leaves it open. */
    private static Verdict verdict(List<RuleResult> rules) {
        if (has(rules, Outcome.NOT_MET)) {
            return Verdict.NOT_ELIGIBLE;
        }
        return has(rules, Outcome.UNKNOWN) ? Verdict.NOT_ENOUGH_EVIDENCE : Verdict.ELIGIBLE;
    }

    private static String why(Verdict verdict, List<RuleResult> rules, OverrideView override) {
        if (override != null) {
            return "Approved by " + override.approver() + " until " + override.expiresOn() + ": " + override.reason();
        }
        Outcome decisive = verdict == Verdict.NOT_ELIGIBLE ? Outcome.NOT_MET : Outcome.UNKNOWN;
        return verdict == Verdict.ELIGIBLE
                ? "Every rule is met."
                : String.join(
                        " ",
                        rules.stream()
                                .filter(rule -> rule.outcome() == decisive)
                                .map(rule -> rule.statement() + ": " + rule.missing())
                                .distinct()
                                .toList());
    }

    private static LocalDate earliest(List<RuleResult> rules) {
        List<RuleResult> open =
                rules.stream().filter(rule -> rule.outcome() != Outcome.MET).toList();
        if (open.isEmpty() || open.stream().map(RuleResult::earliest).anyMatch(Objects::isNull)) {
            return null;
        }
        return open.stream().map(RuleResult::earliest).max(LocalDate::compareTo).orElse(null);
    }

    private static boolean has(List<RuleResult> rules, Outcome outcome) {
        return rules.stream().anyMatch(rule -> rule.outcome() == outcome);
    }
}
