package io.vocation.career.eligibility;

import io.quarkus.security.Authenticated;
import io.vocation.career.roster.Employees;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

/** Eligibility over HTTP. */
@Path("/career/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Eligibility", description = "Whether a person may take an opportunity, explained rule by rule")
public class EligibilityResource {
    private final JudgingEligibility judging;
    private final Employees employees;
    private final Overrides overrides;
    private final Access access;
    private final Caller caller;
    private final CurrentOperation current;

    EligibilityResource(
            JudgingEligibility judging,
            Employees employees,
            Overrides overrides,
            Access access,
            Caller caller,
            CurrentOperation current) {
        this.judging = judging;
        this.employees = employees;
        this.overrides = overrides;
        this.access = access;
        this.caller = caller;
        this.current = current;
    }

    @GET
    @Path("/employees/{id}/eligibility")
    @Operation(
            operationId = "getEligibility",
            summary = "Tell whether a person may take a kind of opportunity, and why",
            description = "The answer lists each rule of K2 with its facts and dates, what is missing, and the "
                    + "earliest day it could change.")
    public Eligibility eligibility(
            UUID id,
            @QueryParam("opportunity") @NotNull @Parameter(description = "What kind it is") Opportunity opportunity,
            @QueryParam("asOf") @Parameter(description = "The day to judge for; today in the center's zone if left out")
                    LocalDate asOf) {
        access.requirePerson(id);
        return judging.judge(id, opportunity, asOf);
    }

    @POST
    @Path("/employees/{id}/eligibility-overrides")
    @Transactional
    @Operation(operationId = "approveOverride", summary = "Approve an exception for a person, with a reason and an end")
    @APIResponseSchema(value = OverrideView.class, responseCode = "201", responseDescription = "Approved")
    public RestResponse<OverrideView> approve(UUID id, @Valid @NotNull NewOverride wanted) {
        access.requirePerson(id);
        employees.require(id);
        current.because(wanted.reason());
        EligibilityOverride override = new EligibilityOverride(id, wanted, caller.name());
        overrides.persistAndFlush(override);
        return ResponseBuilder.<OverrideView>created(
                        URI.create("/career/v1/employees/" + id + "/eligibility?opportunity=" + wanted.opportunity()))
                .entity(override.view())
                .build();
    }
}
