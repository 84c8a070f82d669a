package io.vocation.survey.intake;

import io.vocation.survey.source.Moment;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MomentReaderTest {
    @Provide
    Arbitrary<LocalDateTime> moments() {
        return Arbitraries.longs()
                .between(0, 40L * 365 * 24 * 3600)
                .map(seconds -> LocalDateTime.ofEpochSecond(946_684_800L + seconds, 0, ZoneOffset.UTC));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "UTC",
                        "Europe/Berlin",
                        "America/New_York",
                        "Asia/Kolkata",
                        "Australia/Lord_Howe",
                        "Pacific/Apia")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<String> days() {
        return Arbitraries.of(
                "yyyy-MM-dd", "uuuu-MM-dd", "d.M.yyyy", "MM/dd/yyyy", "dd MMM yyyy", "yyyyMMdd", "yy-M-d");
    }

    @Provide
    Arbitrary<String> times() {
        return Arbitraries.of("H:mm:ss", "HH:mm:ss", "h:mm:ss a", "HHmmss", "H.m.s");
    }

    private static String form(LocalDateTime moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(moment);
    }

    @Property
    void aDayAndATimeAreTheMomentInTheSourcesZone(
            @ForAll("moments") LocalDateTime moment,
            @ForAll("zones") ZoneId zone,
            @ForAll("days") String day,
            @ForAll("times") String time) {
        MomentReader reader = new MomentReader(new Moment(null, null, "D", day, "T", time), zone);
        Map<String, String> row = Map.of("D", form(moment, day), "T", form(moment, time));
        assertEquals(moment.atZone(zone).toInstant(), reader.read(row::get));
    }

    @Property
    void aTimestampIsTheSameMoment(
            @ForAll("moments") LocalDateTime moment,
            @ForAll("zones") ZoneId zone,
            @ForAll("days") String day,
            @ForAll("times") String time) {
        String pattern = day + " " + time;
        MomentReader reader = new MomentReader(new Moment("C", pattern, null, null, null, null), zone);
        assertEquals(moment.atZone(zone).toInstant(), reader.read(Map.of("C", form(moment, pattern))::get));
    }

    @Property
    void anOffsetInTheFileGoesBeforeTheZone(@ForAll("moments") LocalDateTime moment, @ForAll("zones") ZoneId zone) {
        MomentReader reader = new MomentReader(new Moment("C", null, null, null, null, null), zone);
        assertEquals(
                moment.toInstant(ZoneOffset.ofHours(5)),
                reader.read(Map.of("C", moment.atOffset(ZoneOffset.ofHours(5)).toString())::get));
    }

    @Example
    void aDayThatDoesNotExistIsRefused() {
        MomentReader reader = new MomentReader(new Moment(null, null, "D", "yyyy-MM-dd", "T", "H:mm"), ZoneOffset.UTC);
        assertThrows(RowReader.Misread.class, () -> reader.read(Map.of("D", "2021-02-30", "T", "1:00")::get));
        assertThrows(RowReader.Misread.class, () -> reader.read(Map.of("D", "2021-02-20", "T", "24:00")::get));
        assertThrows(RowReader.Misread.class, () -> reader.read(Map.of("D", "2021-02-20")::get));
        assertEquals(Instant.parse("2021-02-20T01:00:00Z"), reader.read(Map.of("D", "2021-02-20", "T", "1:00")::get));
    }
}
