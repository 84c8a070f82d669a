package io.vocation.commons.access;

import java.util.List;
import java.util.Map;

/** Who may do what with the cases of customer advocates, and sees their figures (practice A1 to A3). */
final class CaseRows {
    /** Who keeps a case, and who leads them. */
    private static final Map<String, Reach> WORKS_CASES = Reaches.none()
            .and(Reach.SELF, Role.CSR)
            .and(Reach.TEAM, Role.SUPERVISOR)
            .and(Reach.CENTER, Role.MANAGER)
            .map();

    /** HR too, without customers and their words. */
    private static final Map<String, Reach> SEES_CASES =
            Reaches.from(WORKS_CASES).and(Reach.EVERYONE, Role.HR).map();

    /** Whoever keeps the case, whatever else they are. */
    private static final Map<String, Reach> ARGUES = Reaches.none()
            .and(Reach.SELF, Role.CSR, Role.SUPERVISOR, Role.MANAGER)
            .map();

    private static final Map<String, Reach> DECIDES = Reaches.none()
            .and(Reach.TEAM, Role.SUPERVISOR)
            .and(Reach.CENTER, Role.MANAGER)
            .map();

    static final List<AccessRule> ALL = List.of(
            AccessRule.of("openCase", Subject.PERSON, WORKS_CASES),
            AccessRule.of("listCases", Subject.LIST, SEES_CASES).showingFigures(),
            AccessRule.of("getCase", Subject.PERSON, SEES_CASES).showingFigures(),
            AccessRule.of("listCaseContacts", Subject.PERSON, SEES_CASES).showingFigures(),
            AccessRule.of("getCaseHistory", Subject.PERSON, SEES_CASES).showingFigures(),
            AccessRule.of("handOverCase", Subject.PERSON, WORKS_CASES),
            AccessRule.of("closeCase", Subject.PERSON, WORKS_CASES),
            AccessRule.of("reopenCase", Subject.PERSON, WORKS_CASES),
            AccessRule.of("joinCases", Subject.PERSON, WORKS_CASES),
            AccessRule.of("splitCase", Subject.PERSON, WORKS_CASES),
            AccessRule.of("placeContactInCase", Subject.PERSON, WORKS_CASES),
            AccessRule.of("removeContactFromCase", Subject.PERSON, WORKS_CASES),
            AccessRule.of("argueCaseException", Subject.PERSON, ARGUES),
            AccessRule.of("listCaseExceptions", Subject.PERSON, SEES_CASES).showingFigures(),
            AccessRule.of("decideCaseException", Subject.PERSON, DECIDES).notForOneself(),
            AccessRule.of("importCases", Subject.NOBODY, Reaches.DELIVERS),
            AccessRule.of("getCenterAdvocacy", Subject.CENTER, Reaches.FIGURES_OF_MANY)
                    .showingFigures(),
            AccessRule.of("getTeamAdvocacy", Subject.TEAM, Reaches.FIGURES_OF_MANY)
                    .showingFigures(),
            AccessRule.of("getMyAdvocacy", Subject.CALLER, Reaches.ONESELF),
            AccessRule.of("readCaseFeed", Subject.NOBODY, Map.of()).clients("performance-service"));

    private CaseRows() {}
}
