package io.vocation.survey.advocacy.exception;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.survey.advocacy.VisibleCases;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Exceptions to policy over HTTP. */
@Path("/survey/v1/cases/{id}/exceptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Cases")
public class CaseExceptionResource {
    private final Arguing arguing;
    private final CaseExceptions exceptions;
    private final VisibleCases visible;
    private final Access access;

    CaseExceptionResource(Arguing arguing, CaseExceptions exceptions, VisibleCases visible, Access access) {
        this.arguing = arguing;
        this.exceptions = exceptions;
        this.visible = visible;
        this.access = access;
    }

    @POST
    @Operation(
            operationId = "argueCaseException",
            summary = "Argue for an exception to policy",
            description = "Only who keeps the case argues; someone else decides.")
    @APIResponseSchema(
            value = ExceptionView.class,
            responseCode = "201",
            responseDescription = "Kept; Location names it")
    @APIResponse(responseCode = "404", description = "There is no such case, or the caller does not keep it")
    @APIResponse(responseCode = "409", description = "The case is not open, or its customer was forgotten")
    public RestResponse<ExceptionView> argue(UUID id, @Valid @NotNull NewException wanted) {
        ExceptionView argued = arguing.argue(id, wanted);
        return ResponseBuilder.<ExceptionView>created(
                        URI.create("/survey/v1/cases/" + id + "/exceptions/" + argued.id()))
                .entity(argued)
                .build();
    }

    @GET
    @Operation(operationId = "listCaseExceptions", summary = "List what was argued in a case, oldest first")
    @APIResponse(responseCode = "200", description = "The exceptions, with what was decided")
    @APIResponse(responseCode = "404", description = "There is no such case, or the caller may not see it")
    public List<ExceptionView> list(UUID id) {
        visible.require(id);
        boolean words = visible.words();
        List<ExceptionView> all = exceptions.of(id);
        all.forEach(each -> access.concerns(each.arguedBy()));
        return words ? all : all.stream().map(ExceptionView::withoutWords).toList();
    }

    @POST
    @Path("/{exception}/decision")
    @Operation(
            operationId = "decideCaseException",
            summary = "Decide about an exception to policy",
            description = "Never who argued it, nor who keeps the case. What was decided stays.")
    @APIResponse(responseCode = "200", description = "Decided")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see the case")
    @APIResponse(responseCode = "409", description = "It is decided already")
    public ExceptionView decide(UUID id, UUID exception, @Valid @NotNull NewDecision wanted) {
        return arguing.decide(id, exception, wanted);
    }
}
