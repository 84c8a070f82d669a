package io.vocation.performance.standing;

import java.util.Optional;

/**
 * What was found of a peer group, as it is kept (practice F2, F7).
 *
 * @param position names the group
 * @param population people in it
 * @param comparable of them, with answers enough to be ranked: the N of ranks and quartiles
 * @param testMethod null, like what belongs to the test, where fewer than two could be compared
 * @param priorMean null, like the precision, unless ranked
 * @param seed of what was random
 * @param answers what the whole group was answered on call resolution
 */
record GroupStanding(
        String position,
        int population,
        int comparable,
        StandingState state,
        Heterogeneity.Method testMethod,
        Double testStatistic,
        Integer testFreedom,
        Double pValue,
        Integer testReplicates,
        Double priorMean,
        Double priorPrecision,
        long seed,
        Answers answers) {

    static GroupStanding of(
            String position, int population, int comparable, Comparison comparison, long seed, Answers answers) {
        Optional<Heterogeneity> test = comparison.madeTest();
        Optional<Prior> prior =
                comparison instanceof Comparison.Ranked ranked ? Optional.of(ranked.prior()) : Optional.empty();
        return new GroupStanding(
                position,
                population,
                comparable,
                StandingState.of(comparison),
                test.map(Heterogeneity::method).orElse(null),
                test.map(Heterogeneity::statistic).orElse(null),
                test.map(Heterogeneity::degreesOfFreedom).orElse(null),
                test.map(Heterogeneity::pValue).orElse(null),
                test.map(Heterogeneity::replicates).orElse(null),
                prior.map(Prior::mean).orElse(null),
                prior.map(Prior::precision).orElse(null),
                seed,
                answers);
    }

    Optional<Heterogeneity> test() {
        return Optional.ofNullable(testMethod)
                .map(method -> new Heterogeneity(method, testStatistic, testFreedom, pValue, testReplicates));
    }

    Optional<Prior> prior() {
        return Optional.ofNullable(priorMean).map(mean -> new Prior(mean, priorPrecision));
    }
}
