package io.vocation.survey.source.guess;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** What could be told from the start of a file. */
@Schema(description = "What could be told from the start of a file.")
public record Guess(
        @Schema(description = "Whether the draft can be declared as it is")
        boolean complete,

        Draft source,

        @Schema(description = "All columns, in the order of the file")
        List<ColumnGuess> columns,

        @Schema(description = "What is missing, and what was guessed and must be checked")
        List<Uncertainty> uncertain,

        @Schema(description = "How many rows were looked at", examples = "1000")
        int rows,

        @Schema(examples = ",") String delimiter,
        @Schema(examples = "UTF-8") String encoding) {}
