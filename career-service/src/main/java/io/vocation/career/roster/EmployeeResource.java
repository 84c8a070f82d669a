package io.vocation.career.roster;

import io.quarkus.security.Authenticated;
import io.vocation.career.roster.KeepingRoster.Change;
import io.vocation.career.roster.KeepingRoster.Kept;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.http.Pages;
import io.vocation.commons.http.Versions;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.net.URI;
import java.util.UUID;

/** Employees over HTTP, one by one. */
@Path("/career/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Roster", description = "Employees, where they are assigned, and their login names elsewhere")
public class EmployeeResource {
    /** Nobody has it: an unknown employee number is looked for in the same way as a known one. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Employees employees;
    private final KeepingRoster keeping;
    private final Access access;
    private final Caller caller;

    EmployeeResource(Employees employees, KeepingRoster keeping, Access access, Caller caller) {
        this.employees = employees;
        this.keeping = keeping;
        this.access = access;
        this.caller = caller;
    }

    @PUT
    @Path("/employees/by-number/{employeeNumber}")
    @Transactional
    @Operation(
            operationId = "keepEmployee",
            summary = "Create or change an employee, by employee number",
            description = "Repeating it changes nothing and never makes a second person (H1).")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or the same as before",
            content = @Content(schema = @Schema(implementation = EmployeeView.class)))
    @APIResponseSchema(
            value = EmployeeView.class,
            responseCode = "201",
            responseDescription = "Created; Location names it")
    @APIResponse(responseCode = "409", description = "A login name is another person's")
    public RestResponse<EmployeeView> keep(
            @PathParam("employeeNumber") @Size(min = 1, max = 64) String employeeNumber,
            @Valid @NotNull NewEmployee known) {
        Kept kept = keeping.keep(employeeNumber, known);
        access.requirePerson(kept.employee().id());
        return answer(kept.employee(), kept.change() == Change.CREATED);
    }

    @GET
    @Path("/employees/by-number/{employeeNumber}")
    @Operation(operationId = "getEmployeeByNumber", summary = "Read an employee, by employee number")
    public RestResponse<EmployeeView> byNumber(@PathParam("employeeNumber") String employeeNumber) {
        UUID id = employees.idOf(employeeNumber).orElse(NOBODY);
        if (!access.seesPerson(id)) {
            throw Problems.notFound("employee", employeeNumber);
        }
        return get(id);
    }

    @GET
    @Path("/employees/{id}")
    @Operation(operationId = "getEmployee", summary = "Read an employee")
    public RestResponse<EmployeeView> get(UUID id) {
        access.requirePerson(id);
        return answer(employees.require(id), false);
    }

    @GET
    @Path("/me")
    @Operation(operationId = "getMe", summary = "Read what the roster says of oneself")
    @APIResponseSchema(value = EmployeeView.class, responseCode = "200", responseDescription = "Oneself")
    @APIResponse(responseCode = "404", description = "The account belongs to no employee")
    public RestResponse<EmployeeView> me() {
        UUID me = caller.employeeId().orElseThrow(() -> Problems.notFound("employee", "of this account"));
        return answer(employees.require(me), false);
    }

    @GET
    @Path("/employees")
    @Operation(operationId = "listEmployees", summary = "List the employees one may see, by employee number")
    public RestResponse<Page<EmployeeView>> list(
            @QueryParam("center") @Parameter(description = "Only people who are or were in this center") UUID center,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        return Pages.answer(
                employees.visible(access.scope(), center, cursor, limit).map(Employee::view), uri);
    }

    @POST
    @Path("/employees/{id}/assignments")
    @Transactional
    @Operation(
            operationId = "assignEmployee",
            summary = "Move a person to a team, supervisor and position from a day on",
            description = "It holds until the next change that is known. Needs If-Match.")
    @APIResponseSchema(
            value = EmployeeView.class,
            responseCode = "200",
            responseDescription = "Moved, or there already")
    @APIResponse(responseCode = "412", description = "It was changed in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<EmployeeView> assign(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewAssignment wanted) {
        access.requirePerson(id);
        Versions.require(ifMatch, employees.require(id).version());
        return answer(keeping.assign(id, wanted), false);
    }

    @POST
    @Path("/employees/{id}/aliases")
    @Transactional
    @Operation(
            operationId = "addAlias",
            summary = "Add a login name of a person at a survey vendor or phone system",
            description = "Repeating it changes nothing.")
    @APIResponseSchema(
            value = EmployeeView.class,
            responseCode = "200",
            responseDescription = "Added, or known already")
    @APIResponse(responseCode = "409", description = "It is another person's on one of these days")
    public RestResponse<EmployeeView> alias(UUID id, @Valid @NotNull NewAlias wanted) {
        access.requirePerson(id);
        return answer(keeping.alias(id, wanted), false);
    }

    private static RestResponse<EmployeeView> answer(Employee employee, boolean created) {
        ResponseBuilder<EmployeeView> answer = created
                ? ResponseBuilder.created(URI.create("/career/v1/employees/" + employee.id()))
                : ResponseBuilder.ok();
        return answer.entity(employee.view())
                .tag(Versions.tag(employee.version()))
                .build();
    }
}
