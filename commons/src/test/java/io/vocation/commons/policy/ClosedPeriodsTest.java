package io.vocation.commons.policy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ClosedPeriodsTest {

    /** A month ends at midnight of the center: Berlin's clocks went forward on 2026-03-29, Honolulu's never do. */
    @ParameterizedTest
    @Tag("P2")
    @CsvSource({
        "2026-03-31T21:59:59Z, Europe/Berlin, 2026-03-01",
        "2026-03-31T22:00:00Z, Europe/Berlin, 2026-04-01",
        "2026-02-28T22:59:59Z, Europe/Berlin, 2026-02-01",
        "2026-02-28T23:00:00Z, Europe/Berlin, 2026-03-01",
        "2026-04-01T09:59:59Z, Pacific/Honolulu, 2026-03-01",
        "2026-04-01T10:00:00Z, Pacific/Honolulu, 2026-04-01",
        "2026-12-31T10:00:00Z, Pacific/Kiritimati, 2027-01-01",
        "2028-02-29T12:00:00Z, UTC, 2028-02-01"
    })
    void aPeriodIsAMonthOfTheCentersZone(Instant now, String zone, LocalDate firstOpen) {
        assertEquals(firstOpen, ClosedPeriods.firstOpenDay(now, ZoneId.of(zone)));
    }
}
