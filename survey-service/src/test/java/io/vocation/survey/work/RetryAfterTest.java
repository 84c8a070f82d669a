package io.vocation.survey.work;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RetryAfterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "120 | 120",
                "999999999 | 999999999",
                "9999999999 | 0",
                "-5 | 0",
                "soon | 0",
                "1.5 | 0",
                "Mon, 02 Mar 2026 10:02:00 GMT | 120",
                "Mon, 02 Mar 2026 09:00:00 GMT | 0",
                "Tue, 02 Mar 2026 10:02:00 GMT | 0",
                " | 0"
            })
    void isSecondsOrATime(String header, long seconds) {
        assertEquals(
                seconds,
                RetryAfter.read(header, Instant.parse("2026-03-02T10:00:00Z")).toSeconds());
    }
}
