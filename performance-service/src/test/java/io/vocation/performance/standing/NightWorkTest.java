package io.vocation.performance.standing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.performance.Facts;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The standing of each day is made in the night after it, by one replica. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@Tag("F7")
class NightWorkTest {

    @Inject
    Facts facts;

    @Inject
    Jdbi jdbi;

    @Inject
    NightWork night;

    @Inject
    Leases leases;

    private Staff staff;

    @BeforeEach
    void aCenterThatCounts() {
        staff = new Staff(facts, "America/Lima");
        staff.say(staff.csr("Ada"), null, 1, 1);
        countingSince("2026-02-01T00:00:00Z");
    }

    /** Three in the morning in Lima is eight in UTC. */
    @Test
    void yesterdaysIsMadeFromTheHourOfTheCentersDayOn() {
        night.run(Instant.parse("2026-03-10T07:59:59Z"));
        assertEquals(List.of(), days());

        night.run(Instant.parse("2026-03-10T08:00:00Z"));

        assertEquals(List.of("2026-03-09 NIGHT"), days());
    }

    @Test
    void itIsMadeOnceHoweverOftenItIsLookedFor() {
        night.run(Instant.parse("2026-03-10T08:00:00Z"));
        night.run(Instant.parse("2026-03-10T20:00:00Z"));
        night.run(Instant.parse("2026-03-11T07:00:00Z"));

        assertEquals(List.of("2026-03-09 NIGHT"), days());
    }

    @Test
    void aCenterThatIsBeingImportedWaitsForItsFirstNight() {
        countingSince("2026-03-10T09:00:00Z");

        night.run(Instant.parse("2026-03-10T10:00:00Z"));
        assertEquals(List.of(), days());

        night.run(Instant.parse("2026-03-11T08:00:00Z"));
        assertEquals(List.of("2026-03-10 NIGHT"), days());
    }

    @Test
    void aCentersOwnHourHolds() {
        jdbi.useHandle(sql -> sql.execute("""
                INSERT INTO policy (center_id, key, value, unit, effective_from, source, changed_by, reason)
                VALUES (?, 'standing.snapshot-hour', 6, 'hour', '2026-01-01', 'test', 'test', 'test')""", staff.center));

        night.run(Instant.parse("2026-03-10T10:59:59Z"));
        assertEquals(List.of(), days());

        night.run(Instant.parse("2026-03-10T11:00:00Z"));
        assertEquals(List.of("2026-03-09 NIGHT"), days());
    }

    /** On 29 March the clocks of Vienna go from two to three; the hour is three of the new time, one in UTC. */
    @Test
    void theHourIsThatOfTheClocksWhenTheyChange() {
        staff = new Staff(facts, "Europe/Vienna");
        staff.say(staff.csr("Ada"), null, 1, 1);
        countingSince("2026-02-01T00:00:00Z");

        night.run(Instant.parse("2026-03-29T00:59:59Z"));
        assertEquals(List.of(), days());

        night.run(Instant.parse("2026-03-29T01:00:00Z"));
        assertEquals(List.of("2026-03-28 NIGHT"), days());
    }

    @Test
    void anotherReplicaDoesNotDoItMeanwhile() {
        assertTrue(leases.take("standings"));
        Leases other = new Leases(jdbi);

        assertFalse(other.take("standings"));

        leases.release("standings");
        assertTrue(other.take("standings"));
        night.run(Instant.parse("2026-03-10T08:00:00Z"));
        assertEquals(List.of(), days());
        other.release("standings");
    }

    private void countingSince(String moment) {
        jdbi.useHandle(sql -> sql.execute(
                "UPDATE tally_version SET since = cast(? AS timestamptz) WHERE center_id = ?", moment, staff.center));
    }

    private List<String> days() {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT day, origin FROM standing_snapshot WHERE center_id = :center AND edition > 0 ORDER BY day")
                .bind("center", staff.center)
                .map((row, _) -> row.getObject(1, LocalDate.class) + " " + row.getString(2))
                .list());
    }
}
