package io.vocation.survey.sampling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

/** What became of invitations that somebody says were sent. */
@Schema(description = "What became of invitations that were sent.")
public record SentView(
        long sent,

        @Schema(description = "Those that are not to be sent: cancelled, too late, or unknown")
        List<UUID> refused) {}
