package io.vocation.survey.sampling;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/**
 * Which contacts are to be drawn from.
 *
 * @param day one day; instead of the other two
 * @param seed null for a random one
 */
@Schema(description = "Which contacts are to be drawn from: those of one day, or of some.")
public record NewDraw(
        @Schema(description = "Instead of from and to", examples = "2026-03-02")
        LocalDate day,

        LocalDate from,

        @Schema(description = "The last day") LocalDate to,

        @Schema(
                description =
                        "To draw again what was drawn; left out: a random one. It is recorded that it was chosen.")
        @Pattern(regexp = "[A-Za-z0-9_.-]{1,100}")
        String seed,

        @Schema(description = "Only tell what would be drawn")
        Boolean preview) {}
