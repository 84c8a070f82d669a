package io.vocation.performance.standing;

import java.util.Locale;

/** Standings in plain English, for people who have to explain them (practice L1). */
final class Explanation {

    private final GroupStanding group;
    private final StandingRules rules;

    Explanation(GroupStanding group, StandingRules rules) {
        this.group = group;
        this.rules = rules;
    }

    String ofGroup() {
        return switch (group.state()) {
            case INSUFFICIENT_DATA ->
                say(
                        "%d of %d people in %s have the %d answers on call resolution that ranking needs, so nobody is compared.",
                        group.comparable(), group.population(), group.position(), rules.rankedFrom());
            case NOT_DISTINGUISHABLE -> say(notDistinguishable(), people(), chance());
            case RANKED ->
                say(
                        "%s differ in call resolution by more than chance (%s); they are ranked by estimates that allow for "
                                + "how many answers each has.",
                        people(), chance());
        };
    }

    String of(MemberStanding member) {
        if (member.rank() != null) {
            return ofRanked(member);
        }
        if (member.state() == StandingState.INSUFFICIENT_DATA && group.state() != StandingState.INSUFFICIENT_DATA) {
            return say(
                    "%d answers on call resolution; ranking needs %d. That says nothing about how well calls are resolved.",
                    member.answers().counted(rules.score()), rules.rankedFrom());
        }
        return ofGroup();
    }

    private String notDistinguishable() {
        return group.test().orElseThrow().rejectsEqualityAt(rules.heterogeneityLevel())
                ? "%s seem to differ in call resolution (%s), but equal people explain the answers best, so nobody is ranked."
                : "%s differ in call resolution no more than chance makes equals differ (%s), so nobody is ranked.";
    }

    private String people() {
        return say("The %d people in %s who have answers enough", group.comparable(), group.position());
    }

    private String chance() {
        double p = group.test().orElseThrow().pValue();
        return say("%s, level %s", p < 0.001 ? "p < 0.001" : say("p = %.3f", p), rules.heterogeneityLevel());
    }

    private String ofRanked(MemberStanding member) {
        String rank = say(
                "Rank %s of %d in %s by an estimated call resolution of %.1f %%",
                say(member.rank() == Math.rint(member.rank()) ? "%.0f" : "%.1f", member.rank()),
                group.comparable(),
                group.position(),
                member.shrunken().value() * 100);
        if (member.quartile() == null) {
            return say("%s; groups below %d people have no quartiles.", rank, rules.quartilesFrom());
        }
        return say(
                "%s: quartile %d, with a probability of %.0f %%; that of being in the bottom %.0f %% is %.0f %%.",
                rank,
                member.quartile(),
                member.odds().quartiles().get(member.quartile() - 1) * 100,
                rules.bottomShare() * 100,
                member.odds().bottom() * 100);
    }

    private static String say(String sentence, Object... values) {
        return String.format(Locale.ROOT, sentence, values);
    }
}
