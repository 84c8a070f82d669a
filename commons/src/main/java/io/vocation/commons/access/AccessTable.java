package io.vocation.commons.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may do what (practice L2): every operation of every service, and how far each role reaches in it. What is not in
 * here cannot be called. {@code docs/access.md} shows it, and the OpenAPI documents name the roles from it.
 */
public final class AccessTable {
    private static final String CAREER_SERVICE = "career-service";
    private static final String PERFORMANCE_SERVICE = "performance-service";
    private static final String SURVEY_SERVICE = "survey-service";
    private static final String TRAINING_SERVICE = "training-service";

    private static final Map<String, Reach> NO_ROLE = Map.of();

    /**
     * What every service offers of its thresholds and of what it recorded and holds, implemented once. These rows are found
     * by the operation's id in the code; each service has them by the id in its document.
     */
    private static final List<AccessRule> EVERYWHERE = List.of(
            AccessRule.of("listAuditEntries", Subject.NOBODY, Reaches.CONFIGURES)
                    .showingFigures(),
            AccessRule.of("verifyAudit", Subject.NOBODY, Reaches.CONFIGURES),
            AccessRule.of("listMyAuditEntries", Subject.CALLER, Reaches.ONESELF_ON_THE_ROSTER),
            AccessRule.of("getMyData", Subject.CALLER, Reaches.ONESELF_ON_THE_ROSTER),
            AccessRule.of("listPolicies", Subject.CENTER, Reaches.WHERE_ONE_WORKS),
            AccessRule.of("getPolicy", Subject.CENTER, Reaches.WHERE_ONE_WORKS),
            AccessRule.of("setPolicy", Subject.CENTER, Reaches.SETS_GOALS),
            AccessRule.of("withdrawPolicy", Subject.CENTER, Reaches.SETS_GOALS),
            AccessRule.of("listCommonPolicies", Subject.NOBODY, Reaches.WHERE_ONE_WORKS),
            AccessRule.of("getCommonPolicy", Subject.NOBODY, Reaches.WHERE_ONE_WORKS),
            AccessRule.of("setCommonPolicy", Subject.NOBODY, Reaches.SETS_GOALS_FOR_ALL),
            AccessRule.of("withdrawCommonPolicy", Subject.NOBODY, Reaches.SETS_GOALS_FOR_ALL));

    private static final Map<String, List<AccessRule>> BY_SERVICE = byService();
    private static final Map<String, AccessRule> BY_OPERATION = byOperation();

    private AccessTable() {}

    /** The rows of a service, by the first segment of its paths; empty for one that is not ours. */
    public static List<AccessRule> of(String service) {
        return BY_SERVICE.getOrDefault(service, List.of());
    }

    /** The services, in the order of the documents. */
    public static Collection<String> services() {
        return BY_SERVICE.keySet();
    }

    /** The row of an operation, by its id. */
    public static Optional<AccessRule> find(String operation) {
        return Optional.ofNullable(BY_OPERATION.get(operation));
    }

    /** The id that an operation has in the document of a service. */
    public static String documented(String service, String operation) {
        return EVERYWHERE.stream()
                .filter(rule -> rule.operation().equals(operation))
                .findFirst()
                .map(rule -> rule.in(service).operation())
                .orElse(operation);
    }

    private static Map<String, List<AccessRule>> byService() {
        Map<String, List<AccessRule>> rows = new LinkedHashMap<>();
        rows.put("career", career());
        rows.put(
                "survey",
                Stream.of(survey(), CodingRows.ALL, SamplingRows.ALL, CaseRows.ALL)
                        .flatMap(List::stream)
                        .toList());
        rows.put(
                "performance",
                Stream.of(performance(), GoalRows.ALL).flatMap(List::stream).toList());
        rows.put("training", training());
        rows.replaceAll((service, own) -> Stream.concat(
                        own.stream(), EVERYWHERE.stream().map(rule -> rule.in(service)))
                .toList());
        return rows;
    }

    private static Map<String, AccessRule> byOperation() {
        Map<String, AccessRule> rows = new HashMap<>();
        Stream.concat(EVERYWHERE.stream(), BY_SERVICE.values().stream().flatMap(List::stream))
                .forEach(rule -> {
                    if (rows.put(rule.operation(), rule) != null) {
                        throw new IllegalStateException(rule.operation() + " has two rows");
                    }
                });
        return rows;
    }

    private static List<AccessRule> career() {
        return List.of(
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
                        .clients(SURVEY_SERVICE, PERFORMANCE_SERVICE, TRAINING_SERVICE));
    }

    private static List<AccessRule> survey() {
        return List.of(
                AccessRule.of("declareSource", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("guessSource", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("correctMapping", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("listSources", Subject.LIST, Reaches.KNOWS_SOURCES),
                AccessRule.of("getSource", Subject.CENTER, Reaches.KNOWS_SOURCES),
                AccessRule.of("getWebhook", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("keepWebhook", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("removeWebhook", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.without(Proof.SIGNATURE, "receiveWebhook"),
                AccessRule.without(Proof.NONE, "probeWebhook"),
                AccessRule.of("listWebhookMappings", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("listDeadLetters", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("getDeadLetter", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("retryDeadLetter", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("removeDeadLetter", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("deliverResponses", Subject.NOBODY, Reaches.DELIVERS),
                AccessRule.of("importResponses", Subject.NOBODY, Reaches.DELIVERS),
                AccessRule.of("getImport", Subject.NOBODY, Reaches.DELIVERS),
                AccessRule.of("cancelImport", Subject.NOBODY, Reaches.DELIVERS),
                AccessRule.of("getRejections", Subject.NOBODY, Reaches.DELIVERS),
                AccessRule.of("listResponses", Subject.LIST, Reaches.A_PERSONS_RESPONSES)
                        .showingFigures(),
                AccessRule.of("getResponse", Subject.PERSON, Reaches.A_PERSONS_RESPONSES)
                        .showingFigures(),
                AccessRule.of("getResponseHistory", Subject.PERSON, Reaches.A_PERSONS_RESPONSES)
                        .showingFigures(),
                AccessRule.of("reassignResponse", Subject.PERSON, Reaches.REPAIRS_RESPONSES)
                        .notForOneself(),
                AccessRule.of("voidResponse", Subject.PERSON, Reaches.REPAIRS_RESPONSES)
                        .notForOneself(),
                AccessRule.of("restoreResponse", Subject.PERSON, Reaches.REPAIRS_RESPONSES)
                        .notForOneself(),
                AccessRule.of("correctResponse", Subject.PERSON, Reaches.CORRECTS_RESPONSES)
                        .notForOneself(),
                AccessRule.of("listCorrections", Subject.LIST, Reaches.REPAIRS_RESPONSES)
                        .showingFigures(),
                AccessRule.of("acceptCorrection", Subject.PERSON, Reaches.REPAIRS_RESPONSES)
                        .notForOneself(),
                AccessRule.of("refuseCorrection", Subject.PERSON, Reaches.REPAIRS_RESPONSES)
                        .notForOneself(),
                AccessRule.of("listWaitingNames", Subject.LIST, Reaches.KNOWS_SOURCES),
                AccessRule.of("eraseCustomer", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("getErasure", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("listErasures", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("listRetention", Subject.LIST, Reaches.KNOWS_RETENTION),
                AccessRule.of("keepRetention", Subject.CENTER, Reaches.CONFIGURES),
                AccessRule.of("createSubscription", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("listSubscriptions", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("getSubscription", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("changeSubscription", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("rotateSubscriptionSecret", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("removeSubscription", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("testSubscription", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("listSubscriptionDeliveries", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("getSubscriptionDelivery", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("replaySubscriptionDelivery", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("replaySubscriptionDeliveries", Subject.NOBODY, Reaches.CONFIGURES),
                AccessRule.of("readResponseFeed", Subject.NOBODY, NO_ROLE).clients(PERFORMANCE_SERVICE));
    }

    private static List<AccessRule> performance() {
        return Stream.of(scorecards(), standings()).flatMap(List::stream).toList();
    }

    private static List<AccessRule> scorecards() {
        return List.of(
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
    }

    private static List<AccessRule> standings() {
        return List.of(
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
                AccessRule.of("getStandingMember", Subject.PERSON, Reaches.A_PERSON)
                        .showingFigures(),
                AccessRule.of("getCenterGap", Subject.CENTER, Reaches.FIGURES_OF_MANY),
                AccessRule.of("listRestatements", Subject.CENTER, Reaches.REVIEWS_DECISIONS)
                        .showingFigures(),
                AccessRule.of("readStandingFeed", Subject.NOBODY, NO_ROLE).clients(CAREER_SERVICE, TRAINING_SERVICE),
                AccessRule.of("getEmployeeTrend", Subject.PERSON, Reaches.A_PERSON)
                        .showingFigures(),
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
    }

    private static List<AccessRule> training() {
        return List.of(
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
                AccessRule.of("readTrainingFeed", Subject.NOBODY, NO_ROLE)
                        .clients(CAREER_SERVICE, PERFORMANCE_SERVICE));
    }
}
