package io.vocation.career.eligibility;

import io.vocation.career.eligibility.RuleResult.Fact;
import io.vocation.commons.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The rules of practice K2; their numbers are policy values of the center. */
@ApplicationScoped
class Rules {
    private final Policies policies;

    Rules(Policies policies) {
        this.policies = policies;
    }

    /** Applies every rule that bears on this kind of opportunity. */
    List<RuleResult> apply(Opportunity opportunity, Evidence evidence, UUID center) {
        List<RuleResult> results = new ArrayList<>();
        results.add(employed(evidence));
        if (opportunity == Opportunity.OUTSIDE_CENTER) {
            results.add(tenure(evidence, months(center, evidence.asOf())));
        }
        results.add(quartile(evidence, lowestQuartile(opportunity, center, evidence.asOf())));
        if (opportunity == Opportunity.LATERAL_MOVE) {
            results.add(atCentersAverage(evidence));
        }
        results.add(noImprovementPlan(evidence));
        return List.copyOf(results);
    }

    private static RuleResult employed(Evidence evidence) {
        String statement = "Employed on the day asked for";
        LocalDate hired = evidence.employee().hiredOn();
        LocalDate left = evidence.employee().leftOn();
        List<Fact> facts = new ArrayList<>(List.of(Evidence.roster("hired", hired, hired)));
        if (left != null && !left.isAfter(evidence.asOf())) {
            facts.add(Evidence.roster("left", left, left));
            return RuleResult.notMet("employed", statement, facts, "The person left on " + left + ".", null);
        }
        return hired.isAfter(evidence.asOf())
                ? RuleResult.notMet("employed", statement, facts, "Not hired before " + hired + ".", hired)
                : RuleResult.met("employed", statement, facts);
    }

    private static RuleResult tenure(Evidence evidence, int months) {
        String statement = "At least " + months + " months in the CSR job to move outside the center";
        LocalDate since = evidence.employee().csrSince();
        LocalDate reached = since.plusMonths(months);
        List<Fact> facts = List.of(Evidence.roster("CSR since", since, since));
        return reached.isAfter(evidence.asOf())
                ? RuleResult.notMet("tenure", statement, facts, "It is reached on " + reached + ".", reached)
                : RuleResult.met("tenure", statement, facts);
    }

    private static RuleResult quartile(Evidence evidence, int lowest) {
        String rule = "call-resolution-quartile";
        String statement = "Call resolution in quartile 1 to " + lowest + " of the peer group";
        List<Fact> facts = evidence.standingFacts();
        Optional<Integer> held = evidence.standing().flatMap(Standing::quartile);
        if (held.isEmpty()) {
            return RuleResult.unknown(rule, statement, facts, evidence.whyNoRank());
        }
        int quartile = held.get();
        return quartile <= lowest
                ? RuleResult.met(rule, statement, facts)
                : RuleResult.notMet(
                        rule,
                        statement,
                        facts,
                        "Quartile " + quartile
                                + " now; a standing is made anew each day from the answers in its window.",
                        evidence.asOf().plusDays(1));
    }

    private static RuleResult atCentersAverage(Evidence evidence) {
        String rule = "call-resolution-at-average";
        String statement = "Call resolution at or above the center's average";
        List<Fact> facts = evidence.standingFacts();
        Optional<Double> held = evidence.standing().flatMap(Standing::comparableRate);
        Optional<Double> average =
                evidence.standing().map(Standing::centerResolution).map(Standing.Share::rate);
        if (held.isEmpty() || average.isEmpty()) {
            return RuleResult.unknown(rule, statement, facts, evidence.whyNoRank());
        }
        double own = held.get();
        double center = average.get();
        return own >= center
                ? RuleResult.met(rule, statement, facts)
                : RuleResult.notMet(
                        rule,
                        statement,
                        facts,
                        String.format(Locale.ROOT, "%.1f points below the center's average.", 100 * (center - own)),
                        evidence.asOf().plusDays(1));
    }

    private static RuleResult noImprovementPlan(Evidence evidence) {
        String rule = "no-open-improvement-plan";
        String statement = "No open improvement plan";
        LocalDate since = evidence.employee().improvementPlanSince();
        if (since == null || since.isAfter(evidence.asOf())) {
            return RuleResult.met(
                    rule, statement, List.of(Evidence.roster("open improvement plan", "none", evidence.asOf())));
        }
        return RuleResult.notMet(
                rule,
                statement,
                List.of(Evidence.roster("open improvement plan", "since " + since, since)),
                "The plan has to be closed first.",
                null);
    }

    private int months(UUID center, LocalDate day) {
        return policies.inForce(center, "eligibility.tenure-outside-center", day)
                .asInt();
    }

    /** Quartile 4 is never eligible, whatever a policy says. */
    private int lowestQuartile(Opportunity opportunity, UUID center, LocalDate day) {
        String key = opportunity == Opportunity.LATERAL_MOVE
                ? "eligibility.lowest-quartile-lateral"
                : "eligibility.lowest-quartile";
        return Math.min(3, policies.inForce(center, key, day).asInt());
    }
}
