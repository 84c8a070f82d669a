package io.vocation.performance.tally;

import io.vocation.performance.tally.ResponseEvent.Score;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class VerdictsTest {

    private static final Set<String> ALL = Set.of("csatCenter", "csatCsr", "resolved", "contacts", "continues");

    @Test
    @Tag("M2")
    void onlyAnAnswerThatWasTheTopOfItsScaleIsAYes() {
        assertTrue(verdicts(ALL, new Score(5, 5), true, 1).csatCsr());
        assertFalse(verdicts(ALL, new Score(4, 5), true, 1).csatCsr());
        assertTrue(verdicts(ALL, new Score(10, 10), true, 1).csatCsr());
        assertFalse(verdicts(ALL, new Score(5, 10), true, 1).csatCsr());
    }

    @ParameterizedTest
    @Tag("M3")
    @CsvSource(
            nullValues = "-",
            value = {
                "true, 1, true",
                "true, 2, false",
                "false, 1, false",
                "false, 3, false",
                "false, -, false",
                "true, -, -",
                "-, 1, -",
                "-, -, -"
            })
    void fcrIsResolvedAndOneContactAndUnresolvedIsANoHoweverManyContacts(
            Boolean resolved, Integer contacts, Boolean fcr) {
        assertEquals(fcr, verdicts(ALL, null, resolved, contacts).fcr());
    }

    @Test
    @Tag("M3")
    void aSurveyThatNeverAsksForContactsHasNoFcr() {
        assertNull(verdicts(Set.of("resolved"), null, false, null).fcr());
        assertNull(verdicts(Set.of("resolved"), null, true, 1).fcr());
        assertNull(verdicts(Set.of("contacts"), null, true, 1).fcr());
    }

    @ParameterizedTest
    @Tag("M4")
    @CsvSource(
            nullValues = "-",
            value = {
                "5, true, true",
                "5, false, false",
                "4, true, false",
                "4, false, false",
                "-, true, -",
                "-, false, -",
                "5, -, -",
                "4, -, -"
            })
    void aWorldClassCallNeedsBothAnswers(Integer value, Boolean resolved, Boolean worldClass) {
        Score score = value == null ? null : new Score(value, 5);

        assertEquals(worldClass, verdicts(ALL, score, resolved, 3).worldClassCall());
    }

    @Test
    @Tag("M4")
    void whatWasNotAnsweredIsNeitherYesNorNo() {
        assertEquals(new Verdicts(null, null, null, null, null, null), verdicts(ALL, null, null, null));
    }

    private static Verdicts verdicts(Set<String> asks, Score csatCsr, Boolean resolved, Integer contacts) {
        return Verdicts.of(new ResponseEvent(
                UUID.randomUUID(),
                1,
                ResponseEvent.State.COUNTED,
                UUID.randomUUID(),
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                asks,
                null,
                csatCsr,
                resolved,
                contacts,
                null,
                null,
                null,
                null));
    }
}
