package io.vocation.survey.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with one row. */
@Schema(description = "Why a row was not kept.")
public record ImportProblem(
        @Schema(description = "The line of the file on which the row begins, from 1", examples = "17")
        long line,

        @Schema(description = "The column, or the field where no column is to blame", examples = "Satisfaction rating")
        String field,

        @Schema(examples = "9 is outside the scale from 1 to 5.")
        String message) {}
