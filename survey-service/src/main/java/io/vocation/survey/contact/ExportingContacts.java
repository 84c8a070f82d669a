package io.vocation.survey.contact;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.vertx.core.http.HttpServerRequest;
import io.vocation.commons.access.CurrentOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.logging.Logger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Files of all contacts that a query leaves, on record with every person in them before their first byte. */
@ApplicationScoped
class ExportingContacts {
    static final String LINES = "application/x-ndjson";

    private static final Logger LOG = Logger.getLogger(ExportingContacts.class);

    private final VisibleContacts contacts;
    private final CurrentOperation current;
    private final ObjectMapper json;
    private final HttpServerRequest request;

    ExportingContacts(
            VisibleContacts contacts, CurrentOperation current, ObjectMapper json, HttpServerRequest request) {
        this.contacts = contacts;
        this.current = current;
        this.json = json;
        this.request = request;
    }

    @FunctionalInterface
    private interface Form {
        void write(VisibleContacts.Export export, boolean customers, OutputStream out) throws IOException;
    }

    StreamingOutput csv(ContactQuery query) {
        return file(query, ContactImportResource.CSV, (export, customers, out) -> {
            CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
            csv.writeRecord(ContactFile.HEADER);
            export.to(row -> csv.writeRecord(ContactFile.cells(ContactView.of(row, customers))));
            csv.flush();
        });
    }

    StreamingOutput lines(ContactQuery query) {
        return file(query, LINES, (export, customers, out) -> {
            JsonGenerator lines = json.createGenerator(out);
            lines.setRootValueSeparator(null);
            export.to(row -> {
                lines.writePOJO(ContactView.of(row, customers));
                lines.writeRaw('\n');
            });
            lines.flush();
        });
    }

    private StreamingOutput file(ContactQuery query, String type, Form form) {
        contacts.require(query);
        contacts.people(query).forEach(current::concerns);
        current.detail("export", type);
        current.detail("filter", query.told());
        current.putOnRecord();
        boolean customers = contacts.customers();
        VisibleContacts.Export export = contacts.export(query);
        HttpServerRequest asked = request;
        return out -> {
            try {
                form.write(export, customers, out);
            } catch (IOException | RuntimeException e) {
                LOG.warnf(e, "An export of contacts broke off");
                // What was sent must not look like all of it.
                asked.connection().close();
                throw e;
            }
        };
    }
}
