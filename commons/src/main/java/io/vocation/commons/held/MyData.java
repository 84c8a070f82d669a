package io.vocation.commons.held;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everything that a service holds about a person. */
@Schema(description = "Everything that a service holds about a person.")
public record MyData(
        String service,
        Instant generatedAt,
        UUID employee,

        @Schema(description = "Each section, with the list of its rows")
        Map<String, List<Object>> sections) {}
