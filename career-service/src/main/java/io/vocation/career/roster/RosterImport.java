package io.vocation.career.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.vocation.commons.problem.Problems.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** What became of a roster file. */
@Schema(description = "What became of a roster file: a bad row never stops the others.")
public record RosterImport(
        @Schema(description = "Whether nothing was kept") boolean dryRun,
        int rows,
        int created,
        int changed,
        int unchanged,
        int rejected,
        List<RejectedRow> rejections) {
    /**
     * A row that was not taken over.
     *
     * @param line where it begins in the file, the header being line 1
     */
    @Schema(description = "A row that was not taken over, and why.")
    public record RejectedRow(
            long line,
            String employeeNumber,
            List<Violation> problems,
            @JsonIgnore List<String> original) {}

    /** The rejected rows as a file to repair and send again: the reason, then the row as it was. */
    String rejectionFile() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("line", "reason", "row");
            for (RejectedRow row : rejections) {
                List<String> cells = new ArrayList<>();
                cells.add(Long.toString(row.line()));
                cells.add(String.join(
                        "; ", row.problems().stream().map(Violation::message).toList()));
                cells.addAll(row.original());
                csv.writeRecord(cells);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }
}
