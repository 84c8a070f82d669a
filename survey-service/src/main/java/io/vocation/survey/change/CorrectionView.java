package io.vocation.survey.change;

import io.vocation.survey.response.NewResponse;
import io.vocation.survey.response.ResponseView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was delivered again with other content, beside the response that it would correct. */
@Schema(
        description =
                "What was delivered again with other content. Its response stays as it is until a person accepts this.")
public record CorrectionView(
        UUID id,
        UUID responseId,
        UUID centerId,
        CorrectionState state,
        Instant receivedAt,

        @Schema(description = "The response as it is; its revision is what accepting needs as If-Match")
        ResponseView current,

        NewResponse proposed,

        @Schema(description = "The fields in which the two differ")
        List<String> differs,

        @Schema(
                description = "Whether something that was delivered later has been accepted already; accepting this one"
                        + " takes that back")
        boolean overtaken,

        Instant decidedAt,
        String decidedBy,
        String reason) {}
