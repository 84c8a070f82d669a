package io.vocation.commons.access;

import java.util.List;

/** The rows of performance-service about what is expected of people and what they know of it (practice P2, P3, P5). */
final class GoalRows {
    static final List<AccessRule> ALL = List.of(
            AccessRule.of("listTargets", Subject.CENTER, Reaches.WHERE_ONE_WORKS)
                    .showingFigures(),
            AccessRule.of("getTarget", Subject.CENTER, Reaches.WHERE_ONE_WORKS).showingFigures(),
            AccessRule.of("getTargetHistory", Subject.CENTER, Reaches.WHERE_ONE_WORKS)
                    .showingFigures(),
            AccessRule.of("setTarget", Subject.CENTER, Reaches.SETS_GOALS),
            AccessRule.of("endTarget", Subject.CENTER, Reaches.SETS_GOALS),
            AccessRule.of("getEmployeeGoals", Subject.PERSON, Reaches.A_PERSON).showingFigures(),
            AccessRule.of("getMyGoals", Subject.CALLER, Reaches.ONESELF),
            AccessRule.of("getPrinciples", Subject.CENTER, Reaches.WHERE_ONE_WORKS),
            AccessRule.of("listPrincipleVersions", Subject.CENTER, Reaches.WHERE_ONE_WORKS),
            AccessRule.of("getPrincipleVersion", Subject.CENTER, Reaches.WHERE_ONE_WORKS),
            AccessRule.of("publishPrinciples", Subject.CENTER, Reaches.SETS_GOALS),
            AccessRule.of("getPrinciplesAcknowledged", Subject.CENTER, Reaches.FIGURES_OF_MANY),
            AccessRule.of("getMyPrinciples", Subject.CALLER, Reaches.ONESELF),
            AccessRule.of("acknowledgePrinciples", Subject.CALLER, Reaches.ONESELF),
            AccessRule.of("getMyMonth", Subject.CALLER, Reaches.ONESELF),
            AccessRule.of("acknowledgeMyMonth", Subject.CALLER, Reaches.ONESELF),
            AccessRule.of("listAcknowledgements", Subject.PERSON, Reaches.A_PERSON)
                    .showingFigures(),
            AccessRule.of("askToStateNumbers", Subject.PERSON, Reaches.ASKS_PEOPLE)
                    .notForOneself(),
            AccessRule.of("listCheckIns", Subject.PERSON, Reaches.A_PERSON).showingFigures(),
            AccessRule.of("listMyCheckIns", Subject.CALLER, Reaches.ONESELF),
            AccessRule.of("stateMyNumbers", Subject.CALLER, Reaches.ONESELF),
            AccessRule.of("getTeamAwareness", Subject.TEAM, Reaches.FIGURES_OF_MANY),
            AccessRule.of("getCenterAwareness", Subject.CENTER, Reaches.FIGURES_OF_MANY));

    private GoalRows() {}
}
