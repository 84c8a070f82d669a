package io.vocation.commons.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.csv.Cells;
import io.vocation.commons.page.Page;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the audit for administrators, which goes on record itself, and for the people whom it concerns. */
@ApplicationScoped
public class AuditReading {
    private final Entries entries;
    private final Access access;
    private final CurrentOperation current;
    private final ObjectMapper json;

    AuditReading(Entries entries, Access access, CurrentOperation current, ObjectMapper json) {
        this.entries = entries;
        this.access = access;
        this.current = current;
        this.json = json;
    }

    Page<AuditEntryView> all(AuditQuery query) {
        Page<AuditEntry> page =
                Page.of(entries.list(query.filter(), query.after(), query.limit()), query.limit(), AuditPosition::of);
        current.putOnRecord();
        page.items().forEach(entry -> entry.people().forEach(access::concerns));
        return page.map(this::view);
    }

    Page<OwnEntryView> about(UUID employee, String cursor, int limit) {
        return Page.of(
                        entries.list(AuditFilter.about(employee), AuditPosition.parse(cursor), limit),
                        limit,
                        AuditPosition::of)
                .map(OwnEntryView::of);
    }

    /** The same page as a file for a spreadsheet. */
    static String file(Page<AuditEntryView> page) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "id",
                    "at",
                    "actor",
                    "actor_employee",
                    "client",
                    "roles",
                    "operation",
                    "method",
                    "path",
                    "outcome",
                    "status",
                    "people",
                    "center_id",
                    "reason",
                    "correlation_id",
                    "detail");
            page.items().forEach(entry -> write(csv, entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, AuditEntryView entry) {
        csv.writeRecord(
                Long.toString(entry.id()),
                entry.at().toString(),
                Cells.text(entry.actor()),
                Cells.value(entry.actorEmployee()),
                Cells.text(entry.client()),
                String.join(" ", entry.roles()),
                entry.operation(),
                entry.method(),
                Cells.text(entry.path()),
                entry.outcome().name(),
                Cells.value(entry.status()),
                entry.people().stream().map(UUID::toString).collect(Collectors.joining(" ")),
                Cells.value(entry.centerId()),
                Cells.text(entry.reason()),
                Cells.text(entry.correlationId()),
                Cells.value(entry.detail()));
    }

    private AuditEntryView view(AuditEntry entry) {
        return new AuditEntryView(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.actorEmployee(),
                entry.client(),
                entry.roles(),
                entry.operation(),
                entry.method(),
                entry.path(),
                entry.outcome(),
                entry.status(),
                entry.people(),
                entry.centerId(),
                entry.reason(),
                entry.correlationId(),
                detail(entry));
    }

    private JsonNode detail(AuditEntry entry) {
        try {
            return entry.detail() == null ? null : json.readTree(entry.detail());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The detail of entry " + entry.id() + " cannot be read", e);
        }
    }
}
