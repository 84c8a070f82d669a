package io.vocation.performance.tally;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.http.Pages;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import io.vocation.performance.roster.Roster;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.net.URI;
import java.util.UUID;

/** Reconciliations over HTTP. */
@Path("/performance/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Sums", description = "Whether sums are what the responses add up to, and how to put them right")
public class ReconciliationResource {
    private final AskingForReconciliation asking;
    private final Reconciliations reconciliations;
    private final Roster roster;
    private final Access access;

    ReconciliationResource(
            AskingForReconciliation asking, Reconciliations reconciliations, Roster roster, Access access) {
        this.asking = asking;
        this.reconciliations = reconciliations;
        this.roster = roster;
        this.access = access;
    }

    @POST
    @Path("/centers/{id}/reconciliation")
    @Operation(
            operationId = "reconcileCenter",
            summary = "Add a center's sums up again and compare them with those that are kept",
            description =
                    "In the background, as of one moment, while responses go on being counted; Location names the result."
                            + " With repair=true differences are corrected, with a reason on record. This compares sums with the"
                            + " responses as they are kept here; whether those are what survey-service has is told by a rebuild,"
                            + " which counts what it had to change.")
    @APIResponseSchema(
            value = ReconciliationView.class,
            responseCode = "202",
            responseDescription = "It will begin soon; Location names the result")
    @APIResponse(responseCode = "400", description = "Sums are not corrected without a reason")
    @APIResponse(responseCode = "404", description = "There is no such center")
    public RestResponse<ReconciliationView> reconcile(
            @PathParam("id") UUID id,
            @QueryParam("repair") @DefaultValue("false") @Parameter(description = "Whether differences are corrected")
                    boolean repair,
            @QueryParam("reason") @Size(max = 500) @Parameter(description = "Why they are corrected; goes on record")
                    String reason) {
        UUID job = asking.ask(id, repair, reason);
        return ResponseBuilder.<ReconciliationView>create(RestResponse.Status.ACCEPTED)
                .entity(found(id, job))
                .location(URI.create("/performance/v1/centers/" + id + "/reconciliations/" + job))
                .build();
    }

    @GET
    @Path("/centers/{id}/reconciliations")
    @Operation(
            operationId = "listReconciliations",
            summary = "List a center's reconciliations, newest first",
            description = "The Link header leads to the next page.")
    @APIResponse(responseCode = "200", description = "The reconciliations")
    @APIResponse(responseCode = "404", description = "There is no such center")
    public RestResponse<Page<ReconciliationView>> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") UUID cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        access.requireCenter(id);
        roster.center(id);
        return Pages.answer(
                Page.of(reconciliations.list(id, cursor, limit), limit, last -> last.id()
                        .toString()),
                uri);
    }

    @GET
    @Path("/centers/{id}/reconciliations/{reconciliation}")
    @Operation(operationId = "getReconciliation", summary = "Read a reconciliation: how far it is, or what came of it")
    @APIResponse(responseCode = "200", description = "The reconciliation")
    @APIResponse(responseCode = "404", description = "There is none")
    public ReconciliationView get(@PathParam("id") UUID id, @PathParam("reconciliation") UUID reconciliation) {
        access.requireCenter(id);
        return found(id, reconciliation);
    }

    @GET
    @Path("/centers/{id}/reconciliations/{reconciliation}/differences")
    @Operation(
            operationId = "listReconciliationDifferences",
            summary = "List what a reconciliation found to differ, counter by counter",
            description =
                    "By day; the Link header leads to the next page. They are figures of people, so whoever administers is"
                            + " told how many there are and not which.")
    @APIResponse(responseCode = "200", description = "The differences")
    @APIResponse(responseCode = "404", description = "There is none")
    public RestResponse<Page<SumDifferenceView>> differences(
            @PathParam("id") UUID id,
            @PathParam("reconciliation") UUID reconciliation,
            @QueryParam("cursor") @DefaultValue("0") @Min(0) @Parameter(description = "The next of the page before")
                    int cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        access.requireCenter(id);
        found(id, reconciliation);
        Page<SumDifferenceView> page = Page.of(
                reconciliations.differences(reconciliation, cursor, limit),
                limit,
                last -> Long.toString(last.number()));
        page.items().forEach(each -> each.person().ifPresent(access::concerns));
        return Pages.answer(page, uri);
    }

    private ReconciliationView found(UUID center, UUID id) {
        return reconciliations.find(center, id).orElseThrow(() -> Problems.notFound("reconciliation", id));
    }
}
