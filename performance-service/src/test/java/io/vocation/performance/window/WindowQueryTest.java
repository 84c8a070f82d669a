package io.vocation.performance.window;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.performance.roster.Center;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@Tag("F1")
class WindowQueryTest {

    private static final Center AUCKLAND = new Center(UUID.randomUUID(), "akl", "Auckland", "Pacific/Auckland");

    @Test
    void bothEndsOfAWindowCount() {
        Window window = new WindowQuery("2026-01-01", "2026-03-31", null, null).in(AUCKLAND, null);

        assertEquals(new Window(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), "Pacific/Auckland"), window);
    }

    @Test
    void aRollingWindowOfNinetyDaysHasNinetyDays() {
        Window window = new WindowQuery(null, null, "P90D", "2026-03-31").in(AUCKLAND, null);

        assertEquals(LocalDate.of(2026, 1, 1), window.from());
        assertEquals(Window.rolling(LocalDate.of(2026, 3, 31), 90, "Pacific/Auckland"), window);
    }

    @Test
    void withoutADayItIsTodayInTheCentersZone() {
        Window window = new WindowQuery(null, null, "P1D", null).in(AUCKLAND, null);

        assertEquals(LocalDate.now(AUCKLAND.zoneId()), window.to());
        assertEquals(window.to(), window.from());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-01-01, -, -, -, to",
                "-, 2026-01-01, -, -, from",
                "2026-02-01, 2026-01-31, -, -, to",
                "2026-02-30, 2026-03-31, -, -, from",
                "01/02/2026, 2026-03-31, -, -, from",
                "2026-01-01, 2026-03-31, P90D, -, window",
                "-, -, 90, -, window",
                "-, -, P0D, -, window",
                "-, -, P-3D, -, window",
                "-, -, P9999Y, -, window",
                "-, -, PT4H, -, window",
                "-, -, -, 2999-01-01, asOf",
                "-, -, -, yesterday, asOf",
                "0001-01-01, 2026-01-01, -, -, from"
            })
    void whatIsNoWindowIsRefusedAndTheFieldIsNamed(String from, String to, String window, String asOf, String field) {
        WindowQuery query = new WindowQuery(from, to, window, asOf);

        HttpProblem problem = assertThrows(HttpProblem.class, () -> query.in(AUCKLAND, null));

        assertEquals(400, problem.getStatusCode());
        List<?> violations = (List<?>) problem.getParameters().get("violations");
        assertEquals(field, ((Violation) violations.getFirst()).field());
    }

    @Test
    void aCalendarPeriodIsItsDaysInTheCentersZone() {
        Window window = new WindowQuery(null, null, null, null, "2026-Q1").in(AUCKLAND, null);

        assertEquals(new Window(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), "Pacific/Auckland"), window);
        assertEquals(Instant.parse("2025-12-31T11:00:00Z"), window.begins());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, 2026-Q5",
                "-, -, -, -, 2025-W53",
                "-, -, -, -, 0026",
                "2026-01-01, 2026-03-31, -, -, 2026-Q1",
                "-, -, P90D, -, 2026-Q1",
                "-, -, -, 2026-03-31, 2026-Q1"
            })
    void aPeriodThatIsNoneOrContradictsTheRestIsRefused(
            String from, String to, String window, String asOf, String period) {
        WindowQuery query = new WindowQuery(from, to, window, asOf, period);

        HttpProblem problem = assertThrows(HttpProblem.class, () -> query.in(AUCKLAND, null));

        List<?> violations = (List<?>) problem.getParameters().get("violations");
        assertEquals("period", ((Violation) violations.getFirst()).field());
    }
}
