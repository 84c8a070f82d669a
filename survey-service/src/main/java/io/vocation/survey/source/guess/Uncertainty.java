package io.vocation.survey.source.guess;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a person must look at. */
@Schema(description = "What is missing in the draft, or was guessed and must be checked.")
public record Uncertainty(
        @Schema(description = "The part of the draft", examples = "columns.contactedAt")
        String about,

        @Schema(examples = "The days in 'When' fit both d/M/yyyy H:mm and M/d/yyyy H:mm.")
        String message) {}
