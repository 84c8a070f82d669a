package io.vocation.performance.awareness;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.net.URI;
import java.util.UUID;

/** Asking people to state their numbers, over HTTP. */
@Path("/performance/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Awareness", description = "Whether people know their numbers")
public class CheckInResource {
    private static final String NEXT = "The next of the page before";
    private static final String PAGE = "A page of check-ins, newest first; next is absent on the last one";

    private final CheckingIn checkingIn;
    private final CheckIns checkIns;
    private final Access access;
    private final Caller caller;

    CheckInResource(CheckingIn checkingIn, CheckIns checkIns, Access access, Caller caller) {
        this.checkingIn = checkingIn;
        this.checkIns = checkIns;
        this.access = access;
        this.caller = caller;
    }

    @POST
    @Path("/employees/{id}/check-ins")
    @Operation(
            operationId = "askToStateNumbers",
            summary = "Ask somebody to state their numbers of a window",
            description = "They have the policy's number of days to answer; who does not counts as not asked.")
    @APIResponseSchema(
            value = CheckInView.class,
            responseCode = "201",
            responseDescription = "Asked; Location is where they find it")
    @APIResponse(responseCode = "400", description = "The days are no window, or lie in the future")
    @APIResponse(responseCode = "404", description = "There is no such person, or the caller may not see them")
    @APIResponse(responseCode = "409", description = "They work in no center today")
    public RestResponse<CheckInView> ask(UUID id, @Valid @NotNull NewCheckIn wanted) {
        return ResponseBuilder.<CheckInView>created(URI.create("/performance/v1/employees/" + id + "/check-ins"))
                .entity(checkingIn.ask(id, wanted))
                .build();
    }

    @GET
    @Path("/employees/{id}/check-ins")
    @Operation(
            operationId = "listCheckIns",
            summary = "List what somebody was asked, and what they stated",
            description = "The Link header leads to the next page.")
    @APIResponse(responseCode = "200", description = PAGE)
    @APIResponse(responseCode = "404", description = "There is no such person, or the caller may not see them")
    public RestResponse<Page<CheckInView>> ofEmployee(
            UUID id,
            @QueryParam("cursor") @Parameter(description = NEXT) Long cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        access.requirePerson(id);
        return page(id, cursor, limit, uri);
    }

    @GET
    @Path("/me/check-ins")
    @Operation(
            operationId = "listMyCheckIns",
            summary = "List what one was asked oneself, and what one stated",
            description = "The Link header leads to the next page.")
    @APIResponse(responseCode = "200", description = PAGE)
    @APIResponse(responseCode = "404", description = "The account belongs to no employee")
    public RestResponse<Page<CheckInView>> mine(
            @QueryParam("cursor") @Parameter(description = NEXT) Long cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        return page(
                caller.employeeId().orElseThrow(() -> Problems.notFound("employee of", caller.name())),
                cursor,
                limit,
                uri);
    }

    @POST
    @Path("/me/check-ins/{id}/answer")
    @Operation(
            operationId = "stateMyNumbers",
            summary = "State one's numbers",
            description = "Once, and only of oneself. It is compared with the figures of this moment; both are kept.")
    @APIResponse(responseCode = "200", description = "Taken, and compared")
    @APIResponse(responseCode = "400", description = "A rate is no share, stated twice, or FCR, which is of teams")
    @APIResponse(responseCode = "404", description = "There is no such check-in of the caller's own")
    @APIResponse(responseCode = "409", description = "It was answered, or the time for it is over")
    public CheckInView answer(UUID id, @Valid @NotNull NewAnswer answer) {
        return checkingIn.answer(id, answer);
    }

    private RestResponse<Page<CheckInView>> page(UUID employee, Long before, int limit, UriInfo uri) {
        Page<CheckIns.Told> page = Page.of(
                checkIns.of(employee, before, limit),
                limit,
                last -> Long.toString(last.row().number()));
        return Pages.answer(page.map(CheckInView::of), uri);
    }
}
