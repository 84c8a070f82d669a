package io.vocation.career.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A contact center. */
@Schema(description = "A contact center.")
public record CenterView(
        UUID id,
        @Schema(examples = "harbor") String code,
        @Schema(examples = "Harbor Contact Center") String name,
        @Schema(examples = "America/New_York") String zone) {}
