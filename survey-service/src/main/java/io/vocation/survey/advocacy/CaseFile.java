package io.vocation.survey.advocacy;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.vocation.commons.csv.Cells;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Cases as rows of a CSV file (RFC 4180), times in UTC. */
final class CaseFile {
    private CaseFile() {}

    static String of(List<CaseView> cases) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "id",
                    "external_id",
                    "center_id",
                    "state",
                    "customer",
                    "reason",
                    "advocate_id",
                    "opened_at",
                    "opened_by",
                    "closed_at",
                    "closed_by",
                    "closed_for",
                    "outcome",
                    "accepted_by_customer",
                    "accepted_by_company",
                    "text");
            cases.forEach(each -> csv.writeRecord(
                    Cells.value(each.id()),
                    Cells.text(each.externalId()),
                    Cells.value(each.centerId()),
                    Cells.value(each.state()),
                    Cells.text(each.customer()),
                    Cells.text(each.reason()),
                    Cells.value(each.advocateId()),
                    Cells.value(each.openedAt()),
                    Cells.text(each.openedBy()),
                    Cells.value(each.closedAt()),
                    Cells.text(each.closedBy()),
                    Cells.value(each.closedFor()),
                    Cells.value(each.outcome()),
                    Cells.value(each.acceptedByCustomer()),
                    Cells.value(each.acceptedByCompany()),
                    Cells.text(each.text())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
