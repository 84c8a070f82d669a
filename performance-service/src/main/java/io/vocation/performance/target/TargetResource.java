package io.vocation.performance.target;

import io.quarkus.security.Authenticated;
import io.vocation.commons.http.Pages;
import io.vocation.commons.http.Versions;
import io.vocation.commons.page.Page;
import io.vocation.performance.roster.Roster;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Targets and minimums over HTTP. */
@Path("/performance/v1/centers/{id}/targets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Targets", description = "What is expected, from which day on, of a center, team, position or person")
public class TargetResource {
    private static final String NONE = "There is no such target or center, or it does not concern the caller";

    private final SettingTargets setting;
    private final ReadingTargets reading;
    private final TargetBook book;
    private final Roster roster;

    TargetResource(SettingTargets setting, ReadingTargets reading, TargetBook book, Roster roster) {
        this.setting = setting;
        this.reading = reading;
        this.book = book;
        this.roster = roster;
    }

    @GET
    @Operation(
            operationId = "listTargets",
            summary = "List a center's targets and minimums, those of the past and to come too",
            description =
                    "Latest begin first. CSRs and supervisors find those that concern them: of the center, of their"
                            + " team, position and person, and of the people they supervise. The Link header leads to the next"
                            + " page.")
    @APIResponse(responseCode = "200", description = "A page of targets; next is absent on the last one")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public RestResponse<Page<TargetView>> list(UUID id, @Valid @BeanParam TargetQuery query, @Context UriInfo uri) {
        Page<Target> page = reading.page(id, query);
        LocalDate today = LocalDate.now(roster.center(id).zoneId());
        return Pages.answer(page.map(target -> target.view(today)), uri);
    }

    @POST
    @Operation(
            operationId = "setTarget",
            summary = "Set a target, a minimum acceptable level, or both, from a day on",
            description =
                    "What held for the same subject and metric until then ends; what was set for later stays. Never"
                            + " from a day of a month that has ended in the center's zone. A person's own goal comes before"
                            + " their position's, their team's and their center's, part by part.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewTarget.class),
                            examples = @ExampleObject(name = "center", value = NewTarget.EXAMPLE)))
    @APIResponseSchema(value = TargetView.class, responseCode = "201", responseDescription = "Set; Location names it")
    @APIResponse(
            responseCode = "400",
            description =
                    "The center has no such subject or principle, the minimum is above the target, or it is FCR of"
                            + " a person or position")
    @APIResponse(responseCode = "403", description = "The caller's role may not do this, or it is for themselves")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    @APIResponse(
            responseCode = "409",
            description =
                    "The day lies in a closed period (possibleFrom says from when it can be set), or one begins on it")
    public RestResponse<TargetView> set(UUID id, @Valid @NotNull NewTarget wanted) {
        Target target = setting.set(id, wanted);
        return ResponseBuilder.<TargetView>created(
                        URI.create("/performance/v1/centers/" + id + "/targets/" + target.id()))
                .entity(view(target))
                .tag(Versions.tag(target.version()))
                .build();
    }

    @GET
    @Path("/{target}")
    @Operation(
            operationId = "getTarget",
            summary = "Read a target",
            description = "The ETag is what ending it needs as If-Match.")
    @APIResponseSchema(value = TargetView.class, responseCode = "200", responseDescription = "The target")
    @APIResponse(responseCode = "404", description = NONE)
    public RestResponse<TargetView> get(UUID id, UUID target) {
        return answer(reading.require(id, target));
    }

    @GET
    @Path("/{target}/history")
    @Operation(operationId = "getTargetHistory", summary = "Read who set, replaced or ended a target, when and why")
    @APIResponse(responseCode = "200", description = "What was done to it, newest first")
    @APIResponse(responseCode = "404", description = NONE)
    public List<TargetChange> history(UUID id, UUID target) {
        return book.changes(reading.require(id, target).id());
    }

    @POST
    @Path("/{target}/end")
    @Operation(
            operationId = "endTarget",
            summary = "End a target",
            description =
                    "Needs If-Match. From then on a wider subject's holds, if there is one. One that is ended on its"
                            + " first day never held: what it replaced goes on.")
    @APIResponseSchema(value = TargetView.class, responseCode = "200", responseDescription = "Ended")
    @APIResponse(responseCode = "400", description = "The day lies before its begin, or the reason is missing")
    @APIResponse(responseCode = "403", description = "The caller's role may not do this, or it is for themselves")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(
            responseCode = "409",
            description =
                    "The day lies in a closed period (possibleFrom says from when it can end), or it ends earlier")
    @APIResponse(responseCode = "412", description = "It was changed in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<TargetView> end(
            UUID id,
            UUID target,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read", example = "\"0\"")
                    String ifMatch,
            @Valid @NotNull EndOfTarget end) {
        return answer(setting.end(id, target, ifMatch, end));
    }

    private RestResponse<TargetView> answer(Target target) {
        return ResponseBuilder.ok(view(target))
                .tag(Versions.tag(target.version()))
                .build();
    }

    private TargetView view(Target target) {
        return target.view(LocalDate.now(roster.center(target.centerId()).zoneId()));
    }
}
