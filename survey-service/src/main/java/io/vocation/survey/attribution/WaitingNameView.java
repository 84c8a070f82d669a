package io.vocation.survey.attribution;

import io.vocation.survey.response.WaitingReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Contacts under one login name whose person the roster does not name yet.
 *
 * @param system null where the sources take login names of any system
 */
@Schema(description = "Contacts under one login name whose person the roster does not name yet.")
public record WaitingNameView(
        UUID centerId,

        @Schema(description = "Whose login name it is; left out where the source takes any system's")
        String system,

        String agent,
        WaitingReason reason,

        @Schema(description = "How many responses wait for this")
        long responses,

        Instant oldestContact,
        Instant newestContact,
        List<UUID> sources) {}
