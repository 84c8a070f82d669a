package io.vocation.performance.standing;

import io.vocation.performance.window.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The standings of a center for a day, as they are kept (practice F7).
 *
 * @param number grows with every snapshot, of whatever center; the version of what is published of it
 * @param day last day of the window
 * @param edition 0 while the day has not ended, when it is replaced by what comes later; from 1 on it stays
 * @param centerResolution what was answered on call resolution in the whole center
 * @param version of the center's tallies and roster that it was made from
 * @param reason why it was made, if somebody said so; otherwise null
 */
record Snapshot(
        UUID id,
        UUID centerId,
        long number,
        LocalDate day,
        int edition,
        LocalDate fromDay,
        String zone,
        String method,
        StandingRules rules,
        int population,
        Answers centerResolution,
        long version,
        Origin origin,
        String reason,
        Instant madeAt) {

    /** Who asked for it. */
    @Schema(
            name = "StandingOrigin",
            description = "NIGHT: the night after the day. READ: the first read of the day. DEMAND: somebody, by POST.")
    enum Origin {
        NIGHT,
        READ,
        DEMAND
    }

    Window window() {
        return new Window(fromDay, day, zone);
    }

    /** Whether its day had not ended, so that it does not stay. */
    boolean isProvisional() {
        return edition == 0;
    }
}
