package io.vocation.performance.awareness;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.http.Versions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

import java.util.List;
import java.util.UUID;

/** Acknowledging one's scorecard of a month, over HTTP. */
@Path("/performance/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Awareness")
public class AcknowledgementResource {
    private static final String NOBODY = "The account belongs to no employee, or to one without a center";

    private final Acknowledging acknowledging;
    private final Access access;

    AcknowledgementResource(Acknowledging acknowledging, Access access) {
        this.acknowledging = acknowledging;
        this.access = access;
    }

    @GET
    @Path("/me/months/{month}")
    @Operation(
            operationId = "getMyMonth",
            summary = "Read one's own figures of a month, and whether one acknowledged them",
            description = "The ETag is what acknowledging them needs as If-Match.")
    @APIResponseSchema(value = MonthView.class, responseCode = "200", responseDescription = "The month")
    @APIResponse(responseCode = "404", description = NOBODY)
    public RestResponse<MonthView> month(@Parameter(description = "The month", example = "2026-10") String month) {
        return answer(acknowledging.read(month));
    }

    @PUT
    @Path("/me/months/{month}/acknowledgement")
    @Operation(
            operationId = "acknowledgeMyMonth",
            summary = "Acknowledge one's scorecard of a month that is over",
            description =
                    "The figures are kept as they are. Needs If-Match, so that these are the figures that were read."
                            + " Once: a repetition changes nothing.")
    @APIResponseSchema(
            value = MonthView.class,
            responseCode = "200",
            responseDescription = "Acknowledged, now or before")
    @APIResponse(responseCode = "404", description = NOBODY)
    @APIResponse(responseCode = "409", description = "The month is not over")
    @APIResponse(responseCode = "412", description = "The figures changed since they were read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<MonthView> acknowledge(
            @Parameter(description = "The month", example = "2026-10") String month,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read", example = "\"3632233996\"")
                    String ifMatch) {
        return answer(acknowledging.acknowledge(month, ifMatch));
    }

    @GET
    @Path("/employees/{id}/acknowledgements")
    @Operation(
            operationId = "listAcknowledgements",
            summary = "List the months that somebody acknowledged, with the figures as they were then")
    @APIResponse(responseCode = "200", description = "The latest month first")
    @APIResponse(responseCode = "404", description = "There is no such person, or the caller may not see them")
    public List<AcknowledgementView> ofEmployee(UUID id) {
        access.requirePerson(id);
        return acknowledging.of(id);
    }

    private static RestResponse<MonthView> answer(Acknowledging.Month month) {
        return ResponseBuilder.ok(month.view())
                .tag(Versions.tag(month.version()))
                .build();
    }
}
