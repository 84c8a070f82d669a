package io.vocation.performance.roster;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A contact center.
 *
 * @param zone IANA time zone; every day in a figure is a day in it
 */
@Schema(
        description = "A contact center; its days are days in its zone.",
        requiredProperties = {"id", "code", "name", "zone"})
public record Center(
        UUID id,
        @Schema(examples = "LIS") String code,
        @Schema(examples = "Lisbon") String name,
        @Schema(examples = "Europe/Lisbon") String zone) {

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
