package io.vocation.commons.access;

import java.util.List;

/** The rows of career-service: the roster, accounts and eligibility. */
final class CareerRows {
    static final List<AccessRule> ALL = List.of(
            AccessRule.of("listCenters", Subject.LIST, Reaches.WHERE_ONE_WORKS_OR_DELIVERS),
            AccessRule.of("createCenter", Subject.NOBODY, Reaches.KEEPS_THE_ORGANIZATION),
            AccessRule.of("getCenter", Subject.CENTER, Reaches.WHERE_ONE_WORKS_OR_DELIVERS),
            AccessRule.of("changeCenter", Subject.CENTER, Reaches.KEEPS_THE_ORGANIZATION),
            AccessRule.of("listTeams", Subject.CENTER, Reaches.WHERE_ONE_WORKS),
            AccessRule.of("createTeam", Subject.CENTER, Reaches.KEEPS_THE_ORGANIZATION),
            AccessRule.of("getTeam", Subject.TEAM, Reaches.WHERE_ONE_WORKS),
            AccessRule.of("listEmployees", Subject.LIST, Reaches.A_PERSON_OR_NOBODY),
            AccessRule.of("keepEmployee", Subject.PERSON, Reaches.KEEPS_THE_ROSTER),
            AccessRule.of("getEmployeeByNumber", Subject.PERSON, Reaches.A_PERSON_OR_NOBODY),
            AccessRule.of("importEmployees", Subject.NOBODY, Reaches.KEEPS_THE_ROSTER),
            AccessRule.of("getEmployee", Subject.PERSON, Reaches.A_PERSON_OR_NOBODY),
            AccessRule.of("getMe", Subject.CALLER, Reaches.ONESELF_ON_THE_ROSTER),
            AccessRule.of("downloadMyData", Subject.CALLER, Reaches.ONESELF_ON_THE_ROSTER),
            AccessRule.of("addAlias", Subject.PERSON, Reaches.KEEPS_LOGIN_NAMES),
            AccessRule.of("assignEmployee", Subject.PERSON, Reaches.KEEPS_THE_ROSTER),
            AccessRule.of("getEligibility", Subject.PERSON, Reaches.A_PERSON_OR_NOBODY)
                    .showingFigures(),
            AccessRule.of("approveOverride", Subject.PERSON, Reaches.DECIDES_ABOUT_PEOPLE)
                    .notForOneself(),
            AccessRule.of("listAccounts", Subject.NOBODY, Reaches.CONFIGURES),
            AccessRule.of("retryAccount", Subject.PERSON, Reaches.CONFIGURES),
            AccessRule.of("listPositionRoles", Subject.NOBODY, Reaches.CONFIGURES),
            AccessRule.of("keepPositionRole", Subject.NOBODY, Reaches.CONFIGURES),
            AccessRule.of("removePositionRole", Subject.NOBODY, Reaches.CONFIGURES),
            AccessRule.of("readRosterFeed", Subject.NOBODY, Reaches.FOLLOWS_THE_ROSTER)
                    .clients(
                            AccessTable.SURVEY_SERVICE, AccessTable.PERFORMANCE_SERVICE, AccessTable.TRAINING_SERVICE));

    private CareerRows() {}
}
