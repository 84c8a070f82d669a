package io.vocation.survey.response;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.vocation.commons.csv.Cells;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Responses as rows of a CSV file (RFC 4180), times in UTC. */
final class ResponseFile {
    private final CsvWriter csv;

    private ResponseFile(CsvWriter csv) {
        this.csv = csv;
    }

    /** Begins a file with the names of its columns. */
    static ResponseFile on(OutputStream out) {
        CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord(
                "id",
                "source_id",
                "source_response_id",
                "center_id",
                "revision",
                "state",
                "waiting_reason",
                "agent",
                "contacted_at",
                "received_at",
                "employee_id",
                "team_id",
                "supervisor_id",
                "position",
                "answered_at",
                "call_type",
                "line_of_business",
                "csat_center",
                "csat_center_min",
                "csat_center_max",
                "csat_center_top_box",
                "csat_csr",
                "csat_csr_min",
                "csat_csr_max",
                "csat_csr_top_box",
                "resolved",
                "contacts",
                "continues",
                "source_of_error",
                "will_or_skill",
                "repeat_reason",
                "verbatim",
                "customer");
        return new ResponseFile(csv);
    }

    void add(ResponseView response) {
        csv.writeRecord(
                Cells.value(response.id()),
                Cells.value(response.sourceId()),
                Cells.text(response.sourceResponseId()),
                Cells.value(response.centerId()),
                Cells.value(response.revision()),
                Cells.value(response.state()),
                Cells.value(response.waitingReason()),
                Cells.text(response.agent()),
                Cells.value(response.contactedAt()),
                Cells.value(response.receivedAt()),
                Cells.value(response.employeeId()),
                Cells.value(response.teamId()),
                Cells.value(response.supervisorId()),
                Cells.text(response.position()),
                Cells.value(response.answeredAt()),
                Cells.text(response.callType()),
                Cells.text(response.lineOfBusiness()),
                of(response.csatCenter(), Rating::value),
                of(response.csatCenter(), Rating::min),
                of(response.csatCenter(), Rating::max),
                of(response.csatCenter(), Rating::topBox),
                of(response.csatCsr(), Rating::value),
                of(response.csatCsr(), Rating::min),
                of(response.csatCsr(), Rating::max),
                of(response.csatCsr(), Rating::topBox),
                Cells.value(response.resolved()),
                Cells.value(response.contacts()),
                Cells.value(response.continues()),
                Cells.value(response.sourceOfError()),
                Cells.value(response.willOrSkill()),
                Cells.text(response.repeatReason()),
                Cells.text(response.verbatim()),
                Cells.text(response.customer()));
    }

    private static String of(Rating rating, Function<Rating, Object> part) {
        return rating == null ? "" : Cells.value(part.apply(rating));
    }

    void end() throws java.io.IOException {
        csv.flush();
    }
}
