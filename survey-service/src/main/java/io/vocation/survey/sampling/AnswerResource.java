package io.vocation.survey.sampling;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.csv.Cells;
import io.vocation.commons.figure.RateView;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.contact.Routine;
import io.vocation.survey.sampling.ObservedResolutionView.PartView;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who answers and who comes back, over HTTP. */
@Path("/survey/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Sampling")
public class AnswerResource {
    private static final String CSV = "text/csv";
    private static final int MOST_DAYS = 731;
    /** Of a rate, without the level, which is the same in all. */
    private static final int PARTS = RateView.COLUMNS.size() - 1;

    private final ResponseRates rates;
    private final ObservedResolution observed;
    private final Access access;

    AnswerResource(ResponseRates rates, ObservedResolution observed, Access access) {
        this.rates = rates;
        this.observed = observed;
        this.access = access;
    }

    @GET
    @Path("/centers/{id}/response-rates")
    @Operation(
            operationId = "getResponseRates",
            summary = "Read how many of those who were asked answered, by CSR",
            description =
                    "By the days of the contacts, in the center's zone. Everyone is shown the people they may see; a "
                            + "rate that differs from the others' by more than chance is flagged for managers and HR.")
    @APIResponse(responseCode = "200", description = "The rates")
    @APIResponse(responseCode = "404", description = "There is no such center")
    public ResponseRatesView rates(
            UUID id,
            @QueryParam("from") @NotNull @Parameter(description = "The first day", example = "2026-03-01")
                    LocalDate from,
            @QueryParam("to") @NotNull @Parameter(description = "The last day", example = "2026-03-31") LocalDate to) {
        check(from, to);
        ResponseRatesView view = rates.of(id, from, to, Instant.now());
        view.csrs().forEach(csr -> access.concerns(csr.employeeId()));
        return view;
    }

    @GET
    @Path("/centers/{id}/observed-resolution")
    @Operation(
            operationId = "getObservedResolution",
            summary = "Read whether customers came back about the same reason, next to what they said",
            description =
                    "Of the contacts that one may see. Only those whose days are over count; those without customer or "
                            + "reason are left out. What customers said is of the responses about contacts of the same days, and is "
                            + "absent by reason and with a filter, since responses say neither. Accept: text/csv answers a row for "
                            + "each part.")
    @APIResponse(
            responseCode = "200",
            description = "By what was asked",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ObservedResolutionView.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "There is no such center")
    public ObservedResolutionView observed(
            UUID id,
            @QueryParam("from") @NotNull @Parameter(description = "The first day", example = "2026-03-01")
                    LocalDate from,
            @QueryParam("to") @NotNull @Parameter(description = "The last day", example = "2026-03-31") LocalDate to,
            @QueryParam("by") @Parameter(description = "The center as a whole where it is left out") Breakdown by,
            @QueryParam("selfServiceTried")
                    @Parameter(description = "Only where the customer had tried self-service first, or only where not")
                    Boolean selfServiceTried,
            @QueryParam("routineOrException")
                    @Parameter(description = "Only the routine contacts, or only the exceptions")
                    Routine routine) {
        check(from, to);
        ObservedResolutionView view = observed.of(
                new ObservedResolution.Wanted(
                        id, from, to, by == null ? Breakdown.center : by, selfServiceTried, routine),
                Instant.now());
        if (by == Breakdown.employee) {
            view.parts().stream()
                    .filter(part -> part.key() != null)
                    .forEach(part -> access.concerns(UUID.fromString(part.key())));
        }
        return view;
    }

    /**
     * The same operation, which a document shows once. By its name it comes after the other, which is answered to those who
     * take anything.
     */
    @GET
    @Path("/centers/{id}/observed-resolution")
    @Produces(CSV)
    @Operation(operationId = "getObservedResolution", hidden = true)
    public String observedFile(
            UUID id,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to,
            @QueryParam("by") Breakdown by,
            @QueryParam("selfServiceTried") Boolean selfServiceTried,
            @QueryParam("routineOrException") Routine routine) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(
                by == null ? Breakdown.center.name() : by.name(),
                "contacts",
                "unknown",
                "open",
                "observed",
                "observed_of",
                "observed_rate",
                "observed_low",
                "observed_high",
                "resolution",
                "resolution_of",
                "resolution_rate",
                "resolution_low",
                "resolution_high",
                "fcr",
                "fcr_of",
                "fcr_rate",
                "fcr_low",
                "fcr_high");
        observed(id, from, to, by, selfServiceTried, routine).parts().forEach(part -> csv.writeRecord(cells(part)));
        flushed(csv);
        return text.toString();
    }

    private static void flushed(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] cells(PartView part) {
        String[] cells = new String[19];
        cells[0] = Cells.text(part.key());
        cells[1] = Cells.value(part.contacts());
        cells[2] = Cells.value(part.unknown());
        cells[3] = Cells.value(part.open());
        put(cells, 4, part.observed());
        put(cells, 9, part.resolution());
        put(cells, 14, part.fcr());
        return cells;
    }

    private static void put(String[] cells, int at, RateView rate) {
        List<Object> values = RateView.values(rate).subList(0, PARTS);
        for (int i = 0; i < PARTS; i++) {
            cells[at + i] = Cells.value(values.get(i));
        }
    }

    private static void check(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
            throw Problems.invalid(
                    Violation.query("to", "It is not before 'from', and at most " + MOST_DAYS + " days after it."));
        }
    }
}
