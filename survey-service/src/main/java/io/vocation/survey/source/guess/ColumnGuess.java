package io.vocation.survey.source.guess;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** What a column was taken for. */
@Schema(description = "A column of the file and what it was taken for.")
public record ColumnGuess(
        @Schema(examples = "Satisfaction rating") String name,

        @Schema(description = "Its first distinct values, up to five; long ones are cut")
        List<String> samples,

        Role role,

        @Schema(examples = "Its name says satisfaction, and its values are whole numbers from 1 to 5.")
        String why) {}
