package io.vocation.commons.access;

import java.util.List;

/** The rows of performance-service about standings, trends, retention and value, and whether the sums are right. */
final class StandingRows {
    static final List<AccessRule> ALL = List.of(
            AccessRule.of("getEmployeeStanding", Subject.PERSON, Reaches.A_PERSON)
                    .showingFigures(),
            AccessRule.of("getMyStanding", Subject.CALLER, Reaches.ONESELF),
            AccessRule.of("getCenterStandings", Subject.CENTER, Reaches.STANDINGS)
                    .showingFigures(),
            AccessRule.of("reconcileCenter", Subject.CENTER, Reaches.CHECKS_SUMS),
            AccessRule.of("listReconciliations", Subject.CENTER, Reaches.CHECKS_SUMS),
            AccessRule.of("getReconciliation", Subject.CENTER, Reaches.CHECKS_SUMS),
            AccessRule.of("listReconciliationDifferences", Subject.CENTER, Reaches.DECIDES_ABOUT_PEOPLE)
                    .showingFigures(),
            AccessRule.of("startRebuild", Subject.NOBODY, Reaches.CONFIGURES),
            AccessRule.of("getRebuild", Subject.NOBODY, Reaches.CONFIGURES),
            AccessRule.of("listFeeds", Subject.NOBODY, Reaches.SEES_FIGURES),
            AccessRule.of("listUnreadableEvents", Subject.NOBODY, Reaches.CONFIGURES),
            AccessRule.of("retryUnreadableEvent", Subject.NOBODY, Reaches.CONFIGURES),
            AccessRule.of("makeCenterStandings", Subject.CENTER, Reaches.MAKES_STANDINGS),
            AccessRule.of("getStandings", Subject.CENTER, Reaches.STANDINGS).showingFigures(),
            AccessRule.of("getStandingMember", Subject.PERSON, Reaches.A_PERSON).showingFigures(),
            AccessRule.of("getCenterGap", Subject.CENTER, Reaches.FIGURES_OF_MANY),
            AccessRule.of("listRestatements", Subject.CENTER, Reaches.REVIEWS_DECISIONS)
                    .showingFigures(),
            AccessRule.of("readStandingFeed", Subject.NOBODY, AccessTable.NO_ROLE)
                    .clients(AccessTable.CAREER_SERVICE, AccessTable.TRAINING_SERVICE),
            AccessRule.of("getEmployeeTrend", Subject.PERSON, Reaches.A_PERSON).showingFigures(),
            AccessRule.of("getMyTrend", Subject.CALLER, Reaches.ONESELF),
            AccessRule.of("getSupervisorTrend", Subject.PERSON, Reaches.A_PERSON)
                    .showingFigures(),
            AccessRule.of("getTeamTrend", Subject.TEAM, Reaches.FIGURES_OF_MANY),
            AccessRule.of("getCallTypeTrend", Subject.CENTER, Reaches.FIGURES_OF_MANY),
            AccessRule.of("getLineOfBusinessTrend", Subject.CENTER, Reaches.FIGURES_OF_MANY),
            AccessRule.of("getCenterTrend", Subject.CENTER, Reaches.FIGURES_OF_MANY),
            AccessRule.of("fitRetentionModel", Subject.CENTER, Reaches.FITS_MODELS),
            AccessRule.of("getRetentionModel", Subject.CENTER, Reaches.KNOWS_MODELS),
            AccessRule.of("listRetentionModels", Subject.CENTER, Reaches.KNOWS_MODELS),
            AccessRule.of("getRetentionModelOfHistory", Subject.CENTER, Reaches.KNOWS_MODELS),
            AccessRule.of("getRetentionEffect", Subject.CENTER, Reaches.KNOWS_MODELS),
            AccessRule.of("getCenterValue", Subject.CENTER, Reaches.FIGURES_OF_MANY),
            AccessRule.of("keepFcrPointValue", Subject.CENTER, Reaches.FITS_MODELS));

    private StandingRows() {}
}
