package io.vocation.commons.access;

import java.util.List;

/** Who may do what with contacts, draws and invitations. */
final class SamplingRows {
    static final List<AccessRule> ALL = List.of(
            AccessRule.of("deliverContacts", Subject.NOBODY, Reaches.DELIVERS),
            AccessRule.of("importContacts", Subject.NOBODY, Reaches.DELIVERS),
            AccessRule.of("listContacts", Subject.LIST, Reaches.A_PERSONS_CONTACTS)
                    .showingFigures(),
            AccessRule.of("getContact", Subject.PERSON, Reaches.A_PERSONS_CONTACTS)
                    .showingFigures(),
            AccessRule.of("getContactHistory", Subject.PERSON, Reaches.A_PERSONS_CONTACTS)
                    .showingFigures(),
            AccessRule.of("voidContact", Subject.PERSON, Reaches.CORRECTS_CONTACTS)
                    .notForOneself(),
            AccessRule.of("correctContact", Subject.PERSON, Reaches.CORRECTS_CONTACTS)
                    .notForOneself(),
            AccessRule.of("drawContacts", Subject.CENTER, Reaches.DRAWS),
            AccessRule.of("listDraws", Subject.CENTER, Reaches.DRAWS),
            AccessRule.of("getDraw", Subject.CENTER, Reaches.DRAWS),
            AccessRule.of("listDrawnInvitations", Subject.CENTER, Reaches.DRAWS).showingFigures(),
            AccessRule.of("listInvitations", Subject.NOBODY, Reaches.DELIVERS),
            AccessRule.of("getInvitation", Subject.NOBODY, Reaches.DELIVERS),
            AccessRule.of("markInvitationSent", Subject.NOBODY, Reaches.DELIVERS),
            AccessRule.of("markInvitationsSent", Subject.NOBODY, Reaches.DELIVERS),
            AccessRule.of("optOut", Subject.NOBODY, Reaches.DELIVERS),
            AccessRule.of("removeOptOut", Subject.NOBODY, Reaches.DELIVERS),
            AccessRule.of("importOptOuts", Subject.NOBODY, Reaches.DELIVERS),
            AccessRule.of("getResponseRates", Subject.LIST, Reaches.A_PERSONS_CONTACTS)
                    .showingFigures(),
            AccessRule.of("getObservedResolution", Subject.LIST, Reaches.A_PERSONS_CONTACTS)
                    .showingFigures());

    private SamplingRows() {}
}
