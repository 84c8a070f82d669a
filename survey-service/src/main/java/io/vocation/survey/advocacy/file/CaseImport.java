package io.vocation.survey.advocacy.file;

import com.fasterxml.jackson.annotation.JsonIgnore;
import de.siegmar.fastcsv.writer.CsvWriter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What became of a file of cases. */
@Schema(description = "What became of a file of cases: a bad row never stops the others.")
record CaseImport(
        @Schema(description = "Whether nothing was kept") boolean dryRun,
        int rows,
        int opened,

        @Schema(description = "Rows whose case_id is here already; nothing of those was changed")
        int known,

        int rejected,
        List<Rejected> rejections) {

    /** A row that was not taken over. @param line where it begins in the file, the header being line 1 */
    @Schema(name = "RejectedCase", description = "A row that was not taken over, and why.")
    record Rejected(
            long line,
            String reason,
            @JsonIgnore @Schema(hidden = true) List<String> original) {}

    /** The rejected rows as a file to repair and send again: the reason, then the row as it was. */
    String rejectionFile() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("line", "reason", "row");
            for (Rejected row : rejections) {
                List<String> cells = new ArrayList<>(List.of(Long.toString(row.line()), row.reason()));
                cells.addAll(row.original());
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
