package io.vocation.commons.access;

import java.util.List;

/** The rows of training-service. */
final class TrainingRows {
    static final List<AccessRule> ALL = List.of(
            AccessRule.of("planSession", Subject.CENTER, Reaches.PLANS_TRAINING),
            AccessRule.of("listSessions", Subject.LIST, Reaches.WHERE_ONE_WORKS),
            AccessRule.of("getSession", Subject.CENTER, Reaches.WHERE_ONE_WORKS),
            AccessRule.of("changeSession", Subject.CENTER, Reaches.PLANS_TRAINING),
            AccessRule.of("cancelSession", Subject.CENTER, Reaches.PLANS_TRAINING),
            AccessRule.of("giveSeat", Subject.PERSON, Reaches.SEATS_PEOPLE),
            AccessRule.of("getSeat", Subject.PERSON, Reaches.KNOWS_ATTENDEES),
            AccessRule.of("freeSeat", Subject.PERSON, Reaches.SEATS_PEOPLE),
            AccessRule.of("listWaiting", Subject.CENTER, Reaches.SEES_WAITING_LISTS),
            AccessRule.of("joinWaitingList", Subject.PERSON, Reaches.SEATS_PEOPLE_OR_ONESELF),
            AccessRule.of("getWaiting", Subject.PERSON, Reaches.KNOWS_ATTENDEES),
            AccessRule.of("leaveWaitingList", Subject.PERSON, Reaches.SEATS_PEOPLE_OR_ONESELF),
            AccessRule.of("listOwnSeats", Subject.CALLER, Reaches.ONESELF),
            AccessRule.of("readTrainingFeed", Subject.NOBODY, AccessTable.NO_ROLE)
                    .clients(AccessTable.CAREER_SERVICE, AccessTable.PERFORMANCE_SERVICE));

    private TrainingRows() {}
}
