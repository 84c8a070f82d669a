package io.vocation.performance.principle;

import io.vocation.performance.figure.FractionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/**
 * Who acknowledged a version, of those assigned to the center today.
 *
 * @param acknowledged null where nobody is assigned
 */
@Schema(
        name = "PrinciplesAcknowledged",
        description = "The share that acknowledged a version, of the people assigned to the center today.",
        requiredProperties = {"centerId", "version"})
public record AcknowledgedView(
        UUID centerId,
        @Schema(examples = "3") int version,

        @Schema(description = "Of the people assigned today; absent where there is nobody")
        FractionView acknowledged) {}
