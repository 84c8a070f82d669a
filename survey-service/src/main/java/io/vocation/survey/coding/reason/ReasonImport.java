package io.vocation.survey.coding.reason;

import io.vocation.commons.problem.Problems.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** What became of a file of reasons. */
@Schema(
        description = "What became of a file of reasons: a bad row never stops the others.",
        requiredProperties = {"dryRun", "rows", "created", "changed", "unchanged", "rejected", "rejections"})
public record ReasonImport(
        @Schema(description = "Whether nothing was kept") boolean dryRun,

        int rows,
        int created,
        int changed,
        int unchanged,
        int rejected,
        List<RejectedReason> rejections) {

    /**
     * A row that was not taken over.
     *
     * @param line where it begins in the file, the header being line 1
     */
    @Schema(
            description = "A row that was not taken over, and why.",
            requiredProperties = {"line", "problems"})
    public record RejectedReason(long line, String code, List<Violation> problems) {}
}
