package io.vocation.performance.window;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("F1")
class CalendarPeriodTest {
    /** Some turn their clocks at midnight, forward or back over the beginning of a day. */
    private static final List<String> ZONES = List.of(
            "Africa/Cairo",
            "America/Asuncion",
            "America/Havana",
            "America/Sao_Paulo",
            "Atlantic/Azores",
            "Antarctica/Troll",
            "Australia/Lord_Howe",
            "Europe/Lisbon",
            "UTC");

    /** Weeks from the ISO 8601 calendar: 2026-W01 begins in 2025, and 2026 has 53 weeks. */
    @ParameterizedTest
    @CsvSource({
        "2026-03, 2026-03-01, 2026-03-31",
        "2028-02, 2028-02-01, 2028-02-29",
        "2026-Q1, 2026-01-01, 2026-03-31",
        "2026-Q4, 2026-10-01, 2026-12-31",
        "2026-W10, 2026-03-02, 2026-03-08",
        "2026-W01, 2025-12-29, 2026-01-04",
        "2026-W53, 2026-12-28, 2027-01-03",
        "2026, 2026-01-01, 2026-12-31",
        "2028, 2028-01-01, 2028-12-31"
    })
    void aPeriodHasTheDaysOfTheCalendar(String text, LocalDate from, LocalDate to) {
        assertEquals(new CalendarPeriod(from, to), CalendarPeriod.parse(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13",
                "2026-00",
                "2026-Q0",
                "2026-Q5",
                "2026-q1",
                "2026-W00",
                "2026-W54",
                "2025-W53",
                "2026-3",
                "26",
                "2026-03-01",
                "P90D",
                " 2026",
                "2026-W1",
                ""
            })
    void whatIsNoPeriodIsNone(String text) {
        assertTrue(CalendarPeriod.parse(text).isEmpty());
    }

    @Test
    void aDayIsAsLongAsTheClocksMakeIt() {
        LocalDate midnightIsSkipped = LocalDate.of(2026, 4, 24);
        Window cairo = new Window(midnightIsSkipped, midnightIsSkipped, "Africa/Cairo");
        LocalDate hourIsRepeated = LocalDate.of(2026, 10, 25);
        Window lisbon = new Window(hourIsRepeated, hourIsRepeated, "Europe/Lisbon");

        assertEquals(Instant.parse("2026-04-23T22:00:00Z"), cairo.begins());
        assertEquals(Instant.parse("2026-04-24T21:00:00Z"), cairo.ends());
        assertEquals(Instant.parse("2026-10-24T23:00:00Z"), lisbon.begins());
        assertEquals(Instant.parse("2026-10-26T00:00:00Z"), lisbon.ends());
    }

    @Property(tries = 5_000)
    void aContactIsBetweenBeginAndEndExactlyWhenItsDayIsInTheWindow(
            @ForAll @IntRange(max = 8) int zone,
            @ForAll @LongRange(min = 946_684_800, max = 1_893_456_000) long second,
            @ForAll @IntRange(min = -2, max = 2) int fromShift,
            @ForAll @IntRange(max = 2) int days) {
        ZoneId id = ZoneId.of(ZONES.get(zone));
        Instant contact = Instant.ofEpochSecond(second);
        LocalDate day = LocalDate.ofInstant(contact, id);
        LocalDate from = day.plusDays(fromShift);
        Window window = new Window(from, from.plusDays(days), id.getId());

        boolean between = !contact.isBefore(window.begins()) && contact.isBefore(window.ends());

        assertEquals(!day.isBefore(window.from()) && !day.isAfter(window.to()), between);
    }
}
