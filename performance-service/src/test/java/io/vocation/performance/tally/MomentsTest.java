package io.vocation.performance.tally;

import io.vocation.commons.feed.UnreadableEvent;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MomentsTest {
    private static final DateTimeFormatter AS_TOLD =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    @Property
    void whatSurveyServiceWritesIsReadAsJavaReadsIt(
            @ForAll @LongRange(min = -62_135_596_800_000_000L, max = 253_402_300_799_999_999L) long micros) {
        Instant moment = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);

        assertEquals(moment, Moments.read(AS_TOLD.format(moment)));
        assertEquals(moment, Moments.read(moment.toString()));
    }

    @Test
    void otherFormsAreReadToo() {
        Instant nine = Instant.parse("2026-03-02T09:00:00Z");

        assertEquals(nine, Moments.read("2026-03-02T09:00:00Z"));
        assertEquals(nine, Moments.read("2026-03-02T10:00:00+01:00"));
        assertEquals(nine.plusNanos(123_456_000), Moments.read("2026-03-02T09:00:00.123456789Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30T09:00:00.000000Z",
                "2026-03-02T24:00:00.000000Z",
                "2026-03-02T09:60:00.000000Z",
                "2026-03-02 09:00:00.000000Z",
                "2026-03-02T09:00:00.00000xZ",
                "0000-03-02T09:00:00.000000Z",
                "+10000-03-02T09:00:00Z",
                "-0044-03-15T09:00:00Z",
                "+999999999-03-02T09:00:00Z"
            })
    void whatIsNoMomentOfOursCannotBeRead(String text) {
        assertThrows(UnreadableEvent.class, () -> Moments.read(text));
    }
}
