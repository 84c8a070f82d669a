package io.vocation.commons.audit;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Caller;
import io.vocation.commons.held.GatheringData;
import io.vocation.commons.held.MyData;
import io.vocation.commons.http.Pages;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.util.UUID;

/** The audit of one service over HTTP, and what the service holds about a person. Each service has its subclass. */
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = AuditResource.TAG, description = AuditResource.ABOUT)
public abstract class AuditResource {
    public static final String TAG = "Audit";

    /** What the tag says in the document of every service. */
    public static final String ABOUT = "Who did or read what, and what is held about oneself";

    private static final String CSV = "text/csv";

    private final AuditReading reading;
    private final Verifying verifying;
    private final GatheringData gathering;
    private final Caller caller;

    protected AuditResource(AuditReading reading, Verifying verifying, GatheringData gathering, Caller caller) {
        this.reading = reading;
        this.verifying = verifying;
        this.gathering = gathering;
        this.caller = caller;
    }

    @GET
    @Path("/audit")
    @Operation(
            operationId = "listAuditEntries",
            summary = "List who did or read what, newest first",
            description = "Every change, every refused change and every read of another person's figures. Reading it "
                    + "goes on record too. The Link header leads to the next page. Accept: text/csv answers the same "
                    + "page as a file.")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries; next is absent on the last one",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AuditPage.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public RestResponse<Page<AuditEntryView>> entries(@Valid @BeanParam AuditQuery query, @Context UriInfo uri) {
        return Pages.answer(reading.all(query), uri);
    }

    @GET
    @Path("/audit")
    @Produces(CSV)
    @Operation(operationId = "listAuditEntries", hidden = true)
    public RestResponse<String> file(@Valid @BeanParam AuditQuery query, @Context UriInfo uri) {
        RestResponse<Page<AuditEntryView>> page = entries(query, uri);
        ResponseBuilder<String> file = ResponseBuilder.ok(AuditReading.file(page.getEntity()));
        String next = page.getHeaderString("Link");
        return (next == null ? file : file.header("Link", next)).build();
    }

    @GET
    @Path("/audit/verification")
    @Operation(
            operationId = "verifyAudit",
            summary = "Recompute the chain of hashes over the audit",
            description = "Finds entries that were changed, removed, inserted or put in another order. That the end "
                    + "was cut off is found by a head that was noted earlier: give it as seq and hash.")
    @APIResponseSchema(value = Verification.class, responseCode = "200", responseDescription = "What was found")
    public Verification verification(
            @QueryParam("seq") @Min(1) @Parameter(description = "Of a head noted earlier", example = "1042") Long seq,
            @QueryParam("hash") @Pattern(regexp = "[0-9a-f]{64}") @Parameter(description = "Of the same head")
                    String hash) {
        if ((seq == null) != (hash == null)) {
            throw Problems.invalid(Violation.query("hash", "A head is both seq and hash."));
        }
        return verifying.verify(seq == null ? null : new Head(seq, hash));
    }

    @GET
    @Path("/me/audit")
    @Operation(
            operationId = "listMyAuditEntries",
            summary = "List who changed or read what about oneself, newest first",
            description = "The Link header leads to the next page.")
    @APIResponse(responseCode = "200", description = "A page of entries; next is absent on the last one")
    @APIResponse(responseCode = "404", description = "The account belongs to no employee")
    public RestResponse<Page<OwnEntryView>> mine(
            @QueryParam("cursor") @Parameter(description = "The next of the page before") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        return Pages.answer(reading.about(me(), cursor, limit), uri);
    }

    @GET
    @Path("/me/data")
    @Operation(
            operationId = "getMyData",
            summary = "Read everything this service holds about oneself",
            description = "Section by section, each with its rows.")
    @APIResponseSchema(value = MyData.class, responseCode = "200", responseDescription = "Everything")
    @APIResponse(responseCode = "404", description = "The account belongs to no employee")
    public MyData data() {
        return gathering.about(me(), caller.name());
    }

    private UUID me() {
        return caller.employeeId().orElseThrow(() -> Problems.notFound("employee of", caller.name()));
    }
}
