package io.vocation.performance.standing;

import io.vocation.commons.figure.Rate;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Compares the people of one peer group by the share of their calls that were resolved (practice F1–F3).
 *
 * <p>First a test asks whether they differ at all; only then are they shrunken to the group's spread, ranked and put into
 * quartiles, each with its odds. The same rates, rules and seed give the same answer to the last digit (practice F7).
 */
final class Comparing {

    private Comparing() {}

    /**
     * @param rates those with enough answers to be ranked, in an order that does not change from run to run
     * @param seed of everything random in here
     */
    static Comparison compare(List<Rate> rates, StandingRules rules, long seed) {
        if (rates.size() < 2) {
            return new Comparison.InsufficientData(rates.size());
        }
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        Heterogeneity test = HeterogeneityTest.of(rates, random);
        if (!test.rejectsEqualityAt(rules.heterogeneityLevel())) {
            return new Comparison.NotDistinguishable(test);
        }
        return switch (BetaBinomial.fit(rates)) {
            case Fit.NoSpread same -> new Comparison.NotDistinguishable(test);
            case Fit.Spread spread -> new Comparison.Ranked(test, spread.prior(), places(spread, rates, rules, random));
        };
    }

    private static List<Place> places(
            Fit.Spread fit, List<Rate> rates, StandingRules rules, UniformRandomProvider random) {
        List<Shrunken> shrunken = rates.stream()
                .map(rate -> fit.shrink(rate, rules.intervalLevel()))
                .toList();
        Ranking.Rank[] ranks =
                Ranking.of(shrunken.stream().mapToDouble(Shrunken::value).toArray());
        boolean quartiles = rates.size() >= rules.quartilesFrom();
        List<Odds> odds = quartiles ? PosteriorRanks.of(fit.prior(), rates, rules.bottomShare(), random) : List.of();
        return IntStream.range(0, rates.size())
                .mapToObj(i -> new Place(
                        shrunken.get(i),
                        ranks[i].rank(),
                        quartiles ? OptionalInt.of(ranks[i].quartile()) : OptionalInt.empty(),
                        quartiles ? Optional.of(odds.get(i)) : Optional.empty()))
                .toList();
    }
}
