package io.vocation.career.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A team of a contact center. */
@Schema(description = "A team of a contact center.")
public record TeamView(
        UUID id,
        UUID centerId,
        @Schema(examples = "Billing East") String name) {}
