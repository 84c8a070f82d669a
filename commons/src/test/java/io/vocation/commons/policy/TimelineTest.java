package io.vocation.commons.policy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TimelineTest {
    private static final UUID CENTER = UUID.randomUUID();
    private static final LocalDate OPEN = LocalDate.parse("2026-11-01");

    @Test
    void aCentersOwnComesBeforeTheCommonOneAndTheNewestBeforeTheOlder() {
        Timeline timeline = new Timeline(List.of(
                common(1, "25", "2000-01-01"),
                common(4, "40", "2026-06-01"),
                own(2, "30", "2026-03-01"),
                own(3, "35", "2026-03-01"),
                withdrawn(5, "99", "2026-05-01")));

        assertEquals(Optional.empty(), value(timeline, "1999-12-31"));
        assertEquals(Optional.of("25"), value(timeline, "2026-02-28"));
        assertEquals(Optional.of("35"), value(timeline, "2026-03-01"));
        assertEquals(Optional.of("35"), value(timeline, "2026-12-31"));
    }

    @Test
    @Tag("P2")
    void whatBeginsInAnOpenPeriodChangesNoClosedOne() {
        Timeline timeline = new Timeline(List.of(common(1, "25", "2000-01-01")));

        assertFalse(timeline.wouldChangeBefore(OPEN, own(9, "30", "2026-11-01")));
        assertTrue(timeline.wouldChangeBefore(OPEN, own(9, "30", "2026-10-31")));
    }

    @Test
    @Tag("P2")
    void whatSaysTheSameAsBeforeMayBeginInAClosedPeriod() {
        Timeline timeline = new Timeline(List.of(common(1, "25", "2000-01-01")));

        assertFalse(timeline.wouldChangeBefore(OPEN, own(9, "25.0", "2026-03-01")));
    }

    /** The common value moved in June: the center's own from March on would undo that for June to October. */
    @Test
    @Tag("P2")
    void aLaterCommonValueWithinTheClosedPeriodIsNotUndoneEither() {
        Timeline timeline = new Timeline(List.of(common(1, "25", "2000-01-01"), common(2, "40", "2026-06-01")));

        assertTrue(timeline.wouldChangeBefore(OPEN, own(9, "25", "2026-03-01")));
        assertFalse(timeline.wouldChangeBefore(OPEN, own(9, "40", "2026-06-01")));
    }

    @Test
    @Tag("P2")
    void beforeTheFirstValueNothingHeld() {
        Timeline timeline = new Timeline(List.of(common(1, "25", "2000-01-01")));

        assertTrue(timeline.wouldChangeBefore(OPEN, own(9, "25", "1999-12-31")));
    }

    private static Optional<String> value(Timeline timeline, String day) {
        return timeline.inForce(LocalDate.parse(day))
                .map(change -> change.value().toPlainString());
    }

    private static PolicyChange common(long id, String value, String from) {
        return change(id, null, value, from, null);
    }

    private static PolicyChange own(long id, String value, String from) {
        return change(id, CENTER, value, from, null);
    }

    private static PolicyChange withdrawn(long id, String value, String from) {
        return change(id, CENTER, value, from, Instant.EPOCH);
    }

    private static PolicyChange change(long id, UUID center, String value, String from, Instant withdrawn) {
        return new PolicyChange(
                id,
                center,
                "key",
                new BigDecimal(value),
                "responses",
                LocalDate.parse(from),
                "source",
                "by",
                Instant.EPOCH,
                "reason",
                withdrawn,
                withdrawn == null ? null : "by",
                withdrawn == null ? null : "reason");
    }
}
