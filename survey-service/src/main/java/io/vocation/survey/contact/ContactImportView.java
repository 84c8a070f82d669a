package io.vocation.survey.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** What became of a file of contacts. */
@Schema(
        description = "What became of the rows of a file of contacts.",
        requiredProperties = {"dryRun", "rows", "accepted", "waiting", "duplicates", "conflicts", "rejected", "problems"
        })
public record ContactImportView(
        @Schema(description = "Whether nothing was kept") boolean dryRun,

        long rows,

        @Schema(description = "New ones, those that wait among them")
        long accepted,

        @Schema(description = "New ones that wait for the roster")
        long waiting,

        long duplicates,

        @Schema(description = "There already with other content, which stays")
        long conflicts,

        long rejected,

        @Schema(description = "The first hundred; Accept: text/csv answers all of them, with their rows")
        List<ContactImportProblem> problems) {

    /** Why a row was not kept. */
    @Schema(description = "Why a row was not kept.")
    public record ContactImportProblem(
            @Schema(description = "The line it begins on, from 1")
            long line,

            String field,
            String message) {}
}
