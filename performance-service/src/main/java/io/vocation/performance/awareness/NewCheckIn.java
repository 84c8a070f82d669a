package io.vocation.performance.awareness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** The days whose numbers somebody shall state; without them the policy's rolling window up to today. */
@Schema(
        description =
                "The days whose numbers somebody shall state; without them the policy's rolling window up to today.")
public record NewCheckIn(
        @Schema(description = "First day, in the center's zone. Together with `to`.", examples = "2026-07-01")
        LocalDate from,

        @Schema(description = "Last day, counted, not in the future", examples = "2026-09-30")
        LocalDate to) {}
