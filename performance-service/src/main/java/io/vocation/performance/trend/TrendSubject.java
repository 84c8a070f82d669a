package io.vocation.performance.trend;

import io.vocation.performance.tally.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose chart it is. */
@Schema(
        description = "Whose chart it is.",
        requiredProperties = {"kind", "key", "name"})
public record TrendSubject(
        Subject.Kind kind,

        @Schema(
                description =
                        "The id of a person or team, the name of a call type or line of business; empty for the center",
                examples = "Billing")
        String key,

        @Schema(examples = "Billing") String name) {}
