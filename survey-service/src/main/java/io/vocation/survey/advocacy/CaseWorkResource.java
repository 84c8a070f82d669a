package io.vocation.survey.advocacy;

import io.quarkus.security.Authenticated;
import io.vocation.commons.http.Versions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.net.URI;
import java.util.UUID;

/** What people do to cases, over HTTP. Every change needs the ETag that was read, and most a reason. */
@Path(CaseResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Cases")
public class CaseWorkResource {
    private static final String ETAG = "The ETag that was read";
    private static final String EXAMPLE = "\"3\"";
    private static final String GONE = "There is none, or the caller may not see it";
    private static final String STALE = "It was changed in the meantime";
    private static final String NO_VERSION = "If-Match is missing";

    private final WorkingOnCase working;
    private final Arranging arranging;
    private final VisibleCases visible;

    CaseWorkResource(WorkingOnCase working, Arranging arranging, VisibleCases visible) {
        this.working = working;
        this.arranging = arranging;
        this.visible = visible;
    }

    @POST
    @Path("/handovers")
    @Operation(
            operationId = "handOverCase",
            summary = "Hand a case over",
            description = "To somebody who works in its center today, with a reason. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "Handed over")
    @APIResponse(responseCode = "400", description = "They do not work in the center today")
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "409", description = "It is not open, or theirs already")
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = NO_VERSION)
    public RestResponse<CaseView> handOver(
            UUID id,
            @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch,
            @Valid @NotNull NewHandover wanted) {
        return answer(working.handOver(id, ifMatch, wanted));
    }

    @POST
    @Path("/closing")
    @Operation(
            operationId = "closeCase",
            summary = "Close a case",
            description = "It counts for who keeps it now, with their team of today. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "Closed")
    @APIResponse(responseCode = "400", description = "Nothing can be accepted where no resolution is possible")
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "409", description = "It is not open")
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = NO_VERSION)
    public RestResponse<CaseView> close(
            UUID id,
            @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch,
            @Valid @NotNull NewClosing wanted) {
        return answer(working.close(id, ifMatch, wanted));
    }

    @POST
    @Path("/reopening")
    @Operation(
            operationId = "reopenCase",
            summary = "Open a closed case again",
            description = "Its closing counts no more, and stays in the history. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "Open again")
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "409", description = "It is not closed, or its customer was forgotten")
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = NO_VERSION)
    public RestResponse<CaseView> reopen(
            UUID id,
            @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch,
            @Valid @NotNull NewWhy why) {
        return answer(working.reopen(id, ifMatch, why.reason()));
    }

    @POST
    @Path("/joins")
    @Operation(
            operationId = "joinCases",
            summary = "Let another case about the same problem go into this one",
            description =
                    "This one's advocate keeps it. Contacts and exceptions of the other come over, its history stays"
                            + " where it is. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "Joined")
    @APIResponse(responseCode = "404", description = "There is no such case, or the caller may not see both")
    @APIResponse(responseCode = "409", description = "It is not open, or the other is of another customer or center")
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = NO_VERSION)
    public RestResponse<CaseView> join(
            UUID id,
            @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch,
            @Valid @NotNull NewJoin wanted) {
        return answer(arranging.join(id, ifMatch, wanted));
    }

    @POST
    @Path("/splits")
    @Operation(
            operationId = "splitCase",
            summary = "Give some contacts of a case a case of their own",
            description = "Same customer, another problem. Needs If-Match.")
    @APIResponseSchema(
            value = CaseView.class,
            responseCode = "201",
            responseDescription = "Split; Location names the new case")
    @APIResponse(responseCode = "400", description = "Not all of them are in this case")
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "409", description = "It is not open, or nothing would be left")
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = NO_VERSION)
    public RestResponse<CaseView> split(
            UUID id,
            @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch,
            @Valid @NotNull NewSplit wanted) {
        Case made = arranging.split(id, ifMatch, wanted);
        return ResponseBuilder.<CaseView>created(URI.create(CaseResource.PATH + "/" + made.id()))
                .entity(made.view(visible.words()))
                .tag(Versions.tag(made.version()))
                .build();
    }

    @POST
    @Path("/contacts")
    @Operation(
            operationId = "placeContactInCase",
            summary = "Put a contact of the same customer into a case, wherever it was",
            description = "It stays there. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "It is in the case")
    @APIResponse(responseCode = "404", description = "There is no such case or contact, or the caller may not see it")
    @APIResponse(responseCode = "409", description = "The case is not open, or has the contact already")
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = NO_VERSION)
    public RestResponse<CaseView> place(
            UUID id,
            @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch,
            @Valid @NotNull NewPlacing wanted) {
        return answer(arranging.place(id, ifMatch, wanted));
    }

    @POST
    @Path("/contacts/{contact}/removal")
    @Operation(
            operationId = "removeContactFromCase",
            summary = "Take a contact out of a case",
            description = "It stays out until a person puts it somewhere. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "It is out")
    @APIResponse(responseCode = "404", description = "There is no such case or contact, or the caller may not see it")
    @APIResponse(responseCode = "409", description = "The case is not open")
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = NO_VERSION)
    public RestResponse<CaseView> remove(
            UUID id,
            UUID contact,
            @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch,
            @Valid @NotNull NewWhy why) {
        return answer(arranging.remove(id, contact, ifMatch, why.reason()));
    }

    private RestResponse<CaseView> answer(Case changed) {
        return ResponseBuilder.ok(changed.view(visible.words()))
                .tag(Versions.tag(changed.version()))
                .build();
    }
}
