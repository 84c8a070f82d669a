package io.vocation.survey.sampling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of opt-outs. */
@Schema(description = "What became of opt-outs.")
public record OptOutView(
        @Schema(description = "New ones") long added,

        @Schema(description = "Open invitations that were cancelled")
        long cancelled) {}
