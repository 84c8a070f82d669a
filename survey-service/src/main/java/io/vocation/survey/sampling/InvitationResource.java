package io.vocation.survey.sampling;

import io.quarkus.security.Authenticated;
import io.vocation.commons.http.Pages;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Instant;
import java.util.UUID;

/** Invitations for those who send them, over HTTP. */
@Path("/survey/v1/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Sampling")
public class InvitationResource {
    private final Invitations invitations;
    private final SendingInvitations sending;

    InvitationResource(Invitations invitations, SendingInvitations sending) {
        this.invitations = invitations;
        this.sending = sending;
    }

    @GET
    @Operation(
            operationId = "listInvitations",
            summary = "List the invitations in a state, in the order in which they were drawn",
            description =
                    "DRAWN are those to be sent. They say whom to ask, and not whose contact it was. The Link header "
                            + "leads to the next page.")
    public RestResponse<Page<InvitationView>> list(
            @QueryParam("state") @Parameter(description = "Only in this state; DRAWN where it is left out")
                    InvitationState state,
            @QueryParam("center") @Parameter(description = "Only of this center") UUID center,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") UUID cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        return Pages.answer(
                Page.of(
                                invitations.list(state == null ? InvitationState.DRAWN : state, center, cursor, limit),
                                limit,
                                last -> last.id().toString())
                        .map(invitation -> InvitationView.of(invitation, true)),
                uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getInvitation", summary = "Read an invitation")
    @APIResponse(responseCode = "200", description = "The invitation")
    @APIResponse(responseCode = "404", description = "There is none")
    public InvitationView get(UUID id) {
        return invitations
                .find(id)
                .map(invitation -> InvitationView.of(invitation, true))
                .orElseThrow(() -> Problems.notFound("invitation", id));
    }

    @POST
    @Path("/{id}/sent")
    @Operation(
            operationId = "markInvitationSent",
            summary = "Note that an invitation was sent",
            description = "Doing it again changes nothing.")
    @APIResponse(responseCode = "200", description = "Sent")
    @APIResponse(responseCode = "404", description = "There is none")
    @APIResponse(responseCode = "409", description = "It was cancelled, or the time to ask is over: do not send it")
    public InvitationView sent(UUID id) {
        return InvitationView.of(sending.send(id, Instant.now()), true);
    }

    @POST
    @Path("/sent")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "markInvitationsSent",
            summary = "Note that up to 10,000 invitations were sent",
            description = "Those that are not to be sent are answered, and change nothing.")
    @APIResponse(responseCode = "200", description = "How many were sent, and which are not to be")
    public SentView allSent(@Valid @NotNull NewSent wanted) {
        return sending.sendAll(wanted.ids(), Instant.now());
    }
}
