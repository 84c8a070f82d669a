package io.vocation.performance.standing;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** A peer group as a row; its JSON has the names of the columns. */
@JsonNaming(SnakeCaseStrategy.class)
record GroupRow(
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
        long yes,
        long answers,
        long excused) {

    /** The columns, with their types. */
    static final String COLUMNS = """
            position text, population integer, comparable integer, state text, test_method text,
            test_statistic double precision, test_freedom integer, p_value double precision,
            test_replicates integer, prior_mean double precision, prior_precision double precision, seed bigint,
            yes bigint, answers bigint, excused bigint""";

    static GroupRow of(GroupStanding group) {
        return new GroupRow(
                group.position(),
                group.population(),
                group.comparable(),
                group.state(),
                group.testMethod(),
                group.testStatistic(),
                group.testFreedom(),
                group.pValue(),
                group.testReplicates(),
                group.priorMean(),
                group.priorPrecision(),
                group.seed(),
                group.answers().yes(),
                group.answers().answers(),
                group.answers().excused());
    }

    GroupStanding standing() {
        return new GroupStanding(
                position,
                population,
                comparable,
                state,
                testMethod,
                testStatistic,
                testFreedom,
                pValue,
                testReplicates,
                priorMean,
                priorPrecision,
                seed,
                new Answers(yes, answers, excused));
    }
}
