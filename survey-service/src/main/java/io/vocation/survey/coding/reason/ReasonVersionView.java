package io.vocation.survey.coding.reason;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;

/** One version of a reason. */
@Schema(
        name = "ReasonVersion",
        description = "What a reason was from a moment on.",
        requiredProperties = {"version", "at", "by", "name", "position", "activeFrom"})
public record ReasonVersionView(
        long version,
        Instant at,

        @Schema(description = "The account of who made it so")
        String by,

        String name,
        String parent,
        String solution,
        int position,
        LocalDate activeFrom,
        LocalDate activeUntil) {}
