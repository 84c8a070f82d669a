package io.vocation.commons.access;

import java.util.List;

/** The rows of performance-service about scorecards, of whomever or whatever. */
final class ScorecardRows {
    static final List<AccessRule> ALL = List.of(
            AccessRule.of("getEmployeeScorecard", Subject.PERSON, Reaches.A_PERSON)
                    .showingFigures(),
            AccessRule.of("getMyScorecard", Subject.CALLER, Reaches.ONESELF),
            AccessRule.of("getTeamScorecard", Subject.TEAM, Reaches.FIGURES_OF_MANY),
            AccessRule.of("getCenterScorecard", Subject.CENTER, Reaches.FIGURES_OF_MANY),
            AccessRule.of("getSupervisorScorecard", Subject.PERSON, Reaches.A_PERSON)
                    .showingFigures(),
            AccessRule.of("getCallTypeScorecard", Subject.CENTER, Reaches.FIGURES_OF_MANY),
            AccessRule.of("getLineOfBusinessScorecard", Subject.CENTER, Reaches.FIGURES_OF_MANY),
            AccessRule.of("getEmployeeScorecardSeries", Subject.PERSON, Reaches.A_PERSON)
                    .showingFigures(),
            AccessRule.of("getMyScorecardSeries", Subject.CALLER, Reaches.ONESELF),
            AccessRule.of("getSupervisorScorecardSeries", Subject.PERSON, Reaches.A_PERSON)
                    .showingFigures(),
            AccessRule.of("getTeamScorecardSeries", Subject.TEAM, Reaches.FIGURES_OF_MANY),
            AccessRule.of("getCenterScorecardSeries", Subject.CENTER, Reaches.FIGURES_OF_MANY),
            AccessRule.of("getCallTypeScorecardSeries", Subject.CENTER, Reaches.FIGURES_OF_MANY),
            AccessRule.of("getLineOfBusinessScorecardSeries", Subject.CENTER, Reaches.FIGURES_OF_MANY),
            AccessRule.of("listScorecards", Subject.CENTER, Reaches.FIGURES_OF_MANY)
                    .showingFigures(),
            AccessRule.of("listCallTypes", Subject.CENTER, Reaches.FIGURES_OF_MANY),
            AccessRule.of("listLinesOfBusiness", Subject.CENTER, Reaches.FIGURES_OF_MANY));

    private ScorecardRows() {}
}
