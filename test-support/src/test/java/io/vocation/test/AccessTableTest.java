package io.vocation.test;

import io.vocation.commons.access.AccessRule;
import io.vocation.commons.access.AccessTable;
import io.vocation.commons.access.Decision;
import io.vocation.commons.access.Proof;
import io.vocation.commons.access.Relation;
import io.vocation.commons.access.Role;
import io.vocation.commons.access.Subject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What practice L2 says, asked of every row there is and of every row to come. */
@Tag("L2")
class AccessTableTest {
    @Test
    void aCsrReadsFiguresOfNobodyElse() {
        assertEquals(List.of(), figuresAbout(Role.CSR, Relation.OWN_TEAM));
        assertEquals(List.of(), figuresAbout(Role.CSR, Relation.OTHER_TEAM));
        assertEquals(List.of(), figuresAbout(Role.CSR, Relation.OTHER_CENTER));
    }

    @Test
    void aSupervisorReadsFiguresOfNobodyBeyondTheirTeam() {
        assertEquals(List.of(), figuresAbout(Role.SUPERVISOR, Relation.OTHER_TEAM));
        assertEquals(List.of(), figuresAbout(Role.SUPERVISOR, Relation.OTHER_CENTER));
    }

    @Test
    void aManagerReadsFiguresOfNobodyBeyondTheirCenter() {
        assertEquals(List.of(), figuresAbout(Role.MANAGER, Relation.OTHER_CENTER));
    }

    @Test
    void whoAdministersOrDeliversReadsFiguresOfNobody() {
        for (String role : List.of(Role.ADMIN, Role.SURVEY_SOURCE)) {
            for (Relation relation : Relation.values()) {
                assertEquals(List.of(), figuresAbout(role, relation), role + " about " + relation);
            }
        }
    }

    @Test
    void everyoneReadsTheirOwnFigures() {
        assertEquals(
                List.of(),
                operations(rule -> rule.subject() == Subject.PERSON
                        && rule.figures()
                        && rule.decide(Role.CSR, Relation.SELF) != Decision.ALLOWED));
    }

    @Test
    void noServiceOfOursHasARole() {
        assertEquals(List.of(), operations(rule -> rule.reaches().containsKey(Role.SERVICE)));
    }

    @Test
    void ourServicesReadFeedsAndNothingElse() {
        assertEquals(
                Set.of("readRosterFeed", "readResponseFeed", "readCaseFeed", "readStandingFeed", "readTrainingFeed"),
                Set.copyOf(operations(rule -> !rule.clients().isEmpty())));
    }

    @Test
    void onlyWhatVendorsSendIsTakenWithoutAToken() {
        assertEquals(List.of("receiveWebhook"), operations(rule -> rule.proof() == Proof.SIGNATURE));
        assertEquals(List.of("probeWebhook"), operations(rule -> rule.proof() == Proof.NONE));
        assertEquals(
                List.of(),
                operations(
                        rule -> rule.proof() != Proof.TOKEN && (rule.figures() || rule.subject() != Subject.NOBODY)));
    }

    @Test
    void everyRoleIsOneThatTokensCarry() {
        assertEquals(
                List.of(),
                operations(rule -> !Role.ALL.containsAll(rule.reaches().keySet())));
    }

    private static List<String> figuresAbout(String role, Relation relation) {
        return operations(rule ->
                rule.figures() && rule.subject() == Subject.PERSON && rule.decide(role, relation) == Decision.ALLOWED);
    }

    private static List<String> operations(Predicate<AccessRule> those) {
        return rules().filter(those).map(AccessRule::operation).toList();
    }

    private static Stream<AccessRule> rules() {
        return AccessTable.services().stream().flatMap(service -> AccessTable.of(service).stream());
    }
}
