package io.vocation.training.session;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Scope;
import io.vocation.commons.http.Pages;
import io.vocation.commons.http.Versions;
import io.vocation.commons.page.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Sessions over HTTP. */
@Path(SessionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Sessions", description = "Sessions of call resolution training, of five CSRs or fewer")
public class SessionResource {
    static final String PATH = "/training/v1/sessions";

    private final Planning planning;
    private final Sessions sessions;
    private final Showing showing;
    private final Audience audience;

    SessionResource(Planning planning, Sessions sessions, Showing showing, Audience audience) {
        this.planning = planning;
        this.sessions = sessions;
        this.showing = showing;
        this.audience = audience;
    }

    @POST
    @Operation(
            operationId = "planSession",
            summary = "Plan a session",
            description =
                    "A repetition with the same Idempotency-Key answers with the session that the first one made.")
    @APIResponse(
            responseCode = "201",
            description = "Planned; Location names it",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not plan for it")
    @APIResponse(responseCode = "409", description = "The Idempotency-Key came with another request before")
    public RestResponse<SessionView> planSession(
            @HeaderParam("Idempotency-Key")
                    @Pattern(regexp = "[\\x21-\\x7e]{1,128}", message = "must be 1 to 128 visible ASCII characters")
                    @Parameter(example = "b7d0c2de-54f5-4a44-9a3c-1f2e8c0f0a11")
                    String idempotencyKey,
            @Valid @NotNull NewSession wanted) {
        Session session = planning.plan(wanted, idempotencyKey);
        return ResponseBuilder.<SessionView>created(URI.create(PATH + "/" + session.id()))
                .entity(showing.one(session))
                .tag(Versions.tag(session.version()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listSessions",
            summary = "List sessions in the order of their begin",
            description = "The Link header leads to the next page.")
    @APIResponse(responseCode = "200", description = "A page of sessions; next is absent on the last one")
    @APIResponse(responseCode = "400", description = "A parameter cannot be read")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public RestResponse<Page<SessionView>> listSessions(
            @QueryParam("center")
                    @Parameter(
                            description = "Without it, those of every center the caller may see",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String center,
            @QueryParam("from")
                    @Parameter(
                            description = "The earliest begin",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String from,
            @QueryParam("cursor") @Parameter(description = "Where the page before ended") String cursor,
            @QueryParam("limit")
                    @Parameter(
                            description = "Items on a page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "50"))
                    String limit,
            @Context UriInfo uri) {
        SessionQuery query = SessionQuery.parse(center, from, cursor, limit);
        return Pages.answer(showing.page(visible(query)), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSession",
            summary = "Read a session with its taken seats",
            description = "Attendees whom the caller may not see are without id and name.")
    @APIResponse(responseCode = "200", description = "The session")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    public RestResponse<SessionView> getSession(@PathParam("id") UUID id) {
        return answer(audience.require(id, sessions::findByIdOptional));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "changeSession",
            summary = "Change a session that has not begun",
            description = "Needs If-Match. Its people keep their seats.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    @APIResponse(
            responseCode = "409",
            description = "It has begun or was canceled, or its taken seats do not allow the change")
    @APIResponse(responseCode = "412", description = "It was changed in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<SessionView> changeSession(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read", example = "\"3\"")
                    String ifMatch,
            @Valid @NotNull NewSession wanted) {
        return answer(planning.change(id, ifMatch, wanted));
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @Operation(
            operationId = "cancelSession",
            summary = "Cancel a session that has not begun",
            description = "Frees its seats; it stays readable as CANCELED.")
    @APIResponse(responseCode = "204", description = "Canceled, now or before")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    @APIResponse(responseCode = "409", description = "It has begun")
    @APIResponse(responseCode = "412", description = "It was changed in the meantime")
    public void cancelSession(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "Optional here", example = "\"3\"") String ifMatch) {
        planning.cancel(id, ifMatch);
    }

    private Page<Session> visible(SessionQuery query) {
        if (query.center() != null) {
            audience.requireCenter(query.center());
            return sessions.page(query);
        }
        return switch (audience.sessions()) {
            case Scope.Everyone _ -> sessions.page(query);
            case Scope.Center mine -> sessions.page(query.in(mine.centerId()));
            case Scope.Team _, Scope.Self _, Scope.Nobody _ -> new Page<>(List.of(), null);
        };
    }

    private RestResponse<SessionView> answer(Session session) {
        return ResponseBuilder.ok(showing.one(session))
                .tag(Versions.tag(session.version()))
                .build();
    }
}
