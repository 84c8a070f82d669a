package io.vocation.commons.access;

import java.util.List;

/** The rows of survey-service about responses: where they come from, what becomes of them, and who is told. */
final class ResponseRows {
    static final List<AccessRule> ALL = List.of(
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
            AccessRule.of("readResponseFeed", Subject.NOBODY, AccessTable.NO_ROLE)
                    .clients(AccessTable.PERFORMANCE_SERVICE));

    private ResponseRows() {}
}
