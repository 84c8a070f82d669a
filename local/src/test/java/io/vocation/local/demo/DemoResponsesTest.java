package io.vocation.local.demo;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DemoResponsesTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 10, 31);
    private static final DemoCenter HARBOR = DemoCenter.generate(1, LAST_DAY);
    private static final Map<String, Person> PEOPLE =
            HARBOR.people().stream().collect(toMap(Person::employeeNumber, p -> p));

    @Test
    void sameSeedAndDayGiveTheSameCenter() {
        assertEquals(HARBOR, DemoCenter.generate(1, LAST_DAY));
    }

    @Test
    void anotherSeedOrDayGivesAnother() {
        assertNotEquals(HARBOR.responses(), DemoCenter.generate(2, LAST_DAY).responses());
        assertNotEquals(
                HARBOR.responses(), DemoCenter.generate(1, LAST_DAY.plusDays(1)).responses());
    }

    @Test
    void anyLastDayWorks() {
        for (var day : List.of(LocalDate.of(2024, 2, 29), LocalDate.of(2026, 3, 8), LocalDate.of(2026, 11, 1))) {
            for (long seed = -2; seed < 3; seed++) {
                var center = DemoCenter.generate(seed, day);
                assertEquals(day.plusDays(1), center.firstDay().plusYears(2));
                assertTrue(center.responses().size() > 40_000);
            }
        }
    }

    @Test
    void aboutTwelvePerCsrAndMonth() {
        double months = HARBOR.firstDay()
                        .datesUntil(LAST_DAY.plusDays(1))
                        .mapToInt(day -> HARBOR.csrsOn(day).size())
                        .sum()
                / (365.25 / 12);

        assertEquals(12, HARBOR.responses().size() / months, 0.25);
    }

    @Test
    void responseIdsAreUnique() {
        var ids = new HashSet<String>();
        HARBOR.responses().forEach(r -> assertTrue(ids.add(r.sourceResponseId())));
    }

    @Test
    void everyContactFallsWithinEmploymentAndAnAssignment() {
        for (var response : HARBOR.responses()) {
            var csr = PEOPLE.get(response.takenBy());
            var day = day(response.contactedAt());
            assertTrue(csr.isEmployedOn(day));
            assertTrue(csr.assignmentOn(day).isPresent());
            assertFalse(day.isBefore(HARBOR.firstDay()));
        }
    }

    @Test
    void theLoginNamesTheCsrOnTheDayOfTheContact() {
        for (var response : HARBOR.responses()) {
            var day = day(response.contactedAt());
            assertEquals(
                    response.agent(),
                    PEOPLE.get(response.takenBy()).aliasOn(day).orElseThrow().login());
        }
    }

    @Test
    void aLoginInTwoHandsBringsResponsesToBoth() {
        var holders = new HashMap<String, HashSet<String>>();
        HARBOR.responses().forEach(r -> holders.computeIfAbsent(r.agent(), _ -> new HashSet<>())
                .add(r.takenBy()));

        assertEquals(
                Model.REUSED_LOGINS,
                holders.values().stream().filter(h -> h.size() == 2).count());
    }

    @Test
    void nothingLiesAfterTheLastDayAndAnswersFollowContacts() {
        var end = LAST_DAY.plusDays(1).atStartOfDay(DemoCenter.ZONE).toInstant();
        for (var response : HARBOR.responses()) {
            assertTrue(response.answeredAt().isBefore(end));
            assertFalse(response.answeredAt().isBefore(response.contactedAt()));
        }
    }

    @Test
    void mostAnswersComeWithinABusinessDay() {
        Bounds.assertShare(
                Model.PROMPT,
                HARBOR.responses(),
                r -> r.answeredAt()
                        .isBefore(Contact.due(r.contactedAt().atZone(DemoCenter.ZONE))
                                .toInstant()),
                "prompt");
    }

    @Test
    void noCustomerIsAskedAgainWithinTheCoolDown() {
        var asked = new HashMap<String, LocalDate>();
        int again = 0;
        for (var response : HARBOR.responses()) {
            var day = day(response.contactedAt());
            var before = asked.put(response.customer(), day);
            if (before != null) {
                again++;
                assertFalse(before.plusDays(Model.COOL_DOWN_DAYS).isAfter(day));
            }
        }
        assertTrue(again > 0);
    }

    @Test
    void marksStayOnTheirScale() {
        for (var response : HARBOR.responses()) {
            assertTrue(response.csatCsr() == null || (response.csatCsr() >= 1 && response.csatCsr() <= 5));
            assertTrue(response.csatCenter() == null || (response.csatCenter() >= 1 && response.csatCenter() <= 5));
            assertTrue(response.contacts() == null || response.contacts() >= 1);
        }
    }

    private static LocalDate day(Instant at) {
        return at.atZone(DemoCenter.ZONE).toLocalDate();
    }
}
