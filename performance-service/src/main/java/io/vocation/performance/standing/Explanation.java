package io.vocation.performance.standing;

import java.util.Locale;
import java.util.Optional;

/** Standings in plain English, for people who have to explain them (practice L1). */
final class Explanation {

    private Explanation() {}

    static String of(PeerGroup group) {
        return switch (group.comparison()) {
            case Comparison.InsufficientData few ->
                say(
                        "%d of %d people in %s have the %d answers on call resolution that ranking needs, so nobody is compared.",
                        few.comparable(),
                        group.peers().size(),
                        group.name(),
                        group.rules().rankedFrom());
            case Comparison.NotDistinguishable same ->
                say(notDistinguishable(group, same), people(group), chance(group));
            case Comparison.Ranked ranked ->
                say(
                        "%s differ in call resolution by more than chance (%s); they are ranked by estimates that allow for "
                                + "how many answers each has.",
                        people(group), chance(group));
        };
    }

    static String of(PeerGroup group, Peer peer) {
        Optional<Place> place = group.placeOf(peer);
        if (place.isPresent()) {
            return of(group, place.get());
        }
        if (group.stateOf(peer) == StandingState.INSUFFICIENT_DATA
                && group.state() != StandingState.INSUFFICIENT_DATA) {
            return say(
                    "%d answers on call resolution; ranking needs %d. That says nothing about how well calls are resolved.",
                    peer.answers(), group.rules().rankedFrom());
        }
        return of(group);
    }

    private static String notDistinguishable(PeerGroup group, Comparison.NotDistinguishable same) {
        return same.test().rejectsEqualityAt(group.rules().heterogeneityLevel())
                ? "%s seem to differ in call resolution (%s), but equal people explain the answers best, so nobody is ranked."
                : "%s differ in call resolution no more than chance makes equals differ (%s), so nobody is ranked.";
    }

    private static String people(PeerGroup group) {
        return say("The %d people in %s who have answers enough", group.comparable(), group.name());
    }

    private static String chance(PeerGroup group) {
        double p = group.comparison().madeTest().orElseThrow().pValue();
        return say(
                "%s, level %s",
                p < 0.001 ? "p < 0.001" : say("p = %.3f", p), group.rules().heterogeneityLevel());
    }

    private static String of(PeerGroup group, Place place) {
        String rank = say(
                "Rank %s of %d in %s by an estimated call resolution of %.1f %%",
                place.rank() == Math.rint(place.rank()) ? say("%.0f", place.rank()) : say("%.1f", place.rank()),
                group.comparable(),
                group.name(),
                place.shrunken().value() * 100);
        if (place.quartile().isEmpty()) {
            return say(
                    "%s; groups below %d people have no quartiles.",
                    rank, group.rules().quartilesFrom());
        }
        int quartile = place.quartile().getAsInt();
        Odds odds = place.odds().orElseThrow();
        return say(
                "%s: quartile %d, with a probability of %.0f %%; that of being in the bottom %.0f %% is %.0f %%.",
                rank,
                quartile,
                odds.quartiles().get(quartile - 1) * 100,
                group.rules().bottomShare() * 100,
                odds.bottom() * 100);
    }

    private static String say(String sentence, Object... values) {
        return String.format(Locale.ROOT, sentence, values);
    }
}
