package io.vocation.survey.response;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.problem.Problems;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.UUID;

/**
 * Files of all responses that a filter leaves. An export goes on record before its first byte, with every person who is
 * in it: who that is, is asked first, which ends for each person at their first response. Should a response of somebody
 * else come in between, the answer breaks off rather than show what is on no record.
 */
@Path("/survey/v1/responses")
@Authenticated
public class ExportResource {
    static final String CSV = "text/csv";
    static final String LINES = "application/x-ndjson";

    private static final Logger LOG = Logger.getLogger(ExportResource.class);
    private static final int RETRY_AFTER_SECONDS = 30;

    private final Exporting exporting;
    private final Visible visible;
    private final CurrentOperation current;
    private final ObjectMapper json;
    private final HttpServerRequest request;

    ExportResource(
            Exporting exporting,
            Visible visible,
            CurrentOperation current,
            ObjectMapper json,
            HttpServerRequest request) {
        this.exporting = exporting;
        this.visible = visible;
        this.current = current;
        this.json = json;
        this.request = request;
    }

    /** Writes rows one by one. */
    private interface Writer {
        void write(ResponseView row) throws IOException;

        void end() throws IOException;
    }

    @FunctionalInterface
    private interface Form {
        Writer on(OutputStream out) throws IOException;
    }

    @GET
    @Produces(CSV)
    @Operation(operationId = "listResponses", hidden = true)
    public StreamingOutput csv(@Valid @BeanParam ResponseQuery query) {
        return file(query, CSV, out -> {
            ResponseFile file = ResponseFile.on(out);
            return new Writer() {
                @Override
                public void write(ResponseView row) {
                    file.add(row);
                }

                @Override
                public void end() throws IOException {
                    file.end();
                }
            };
        });
    }

    @GET
    @Produces(LINES)
    @Operation(operationId = "listResponses", hidden = true)
    public StreamingOutput lines(@Valid @BeanParam ResponseQuery query) {
        return file(query, LINES, out -> {
            JsonGenerator lines = json.createGenerator(out);
            lines.setRootValueSeparator(null);
            return new Writer() {
                @Override
                public void write(ResponseView row) throws IOException {
                    lines.writePOJO(row);
                    lines.writeRaw('\n');
                }

                @Override
                public void end() throws IOException {
                    lines.flush();
                }
            };
        });
    }

    private StreamingOutput file(ResponseQuery query, String type, Form form) {
        Filter filter = query.filter();
        visible.requireWordsFor(filter);
        if (!exporting.isFree()) {
            throw Problems.unavailable("Others are exporting right now.", RETRY_AFTER_SECONDS);
        }
        Sight sight = visible.sight();
        boolean words = visible.words();
        Set<UUID> people = exporting.people(sight, filter);
        people.forEach(current::concerns);
        current.detail("export", type);
        current.detail("filter", filter.told());
        current.putOnRecord();
        HttpServerRequest asked = request;
        return out -> {
            try {
                Writer writer = form.on(out);
                exporting.export(sight, filter, people, row -> writer.write(row.view(words)));
                writer.end();
            } catch (IOException | RuntimeException e) {
                LOG.warnf(e, "An export of responses broke off");
                // What was sent must not look like all of it.
                asked.connection().close();
                throw e;
            }
        };
    }
}
