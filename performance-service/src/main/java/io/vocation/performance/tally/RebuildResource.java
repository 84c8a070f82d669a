package io.vocation.performance.tally;

import io.quarkus.security.Authenticated;
import io.vocation.commons.problem.Problems;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.net.URI;

/** Rebuilds over HTTP. */
@Path("/performance/v1/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Sums")
public class RebuildResource {
    private final AskingForRebuild asking;
    private final Rebuilds rebuilds;

    RebuildResource(AskingForRebuild asking, Rebuilds rebuilds) {
        this.asking = asking;
        this.rebuilds = rebuilds;
    }

    @POST
    @Operation(
            operationId = "startRebuild",
            summary = "Read all responses once more from survey-service, and put right what differs",
            description =
                    "In the background and beside the live reading: figures go on being served. What is kept is replaced by"
                            + " what the feed tells, what the feed no longer tells is removed, sums follow. While one runs, this"
                            + " answers that one. It counts what it had to change: the comparison with survey-service's own"
                            + " responses.")
    @APIResponseSchema(
            value = RebuildView.class,
            responseCode = "202",
            responseDescription = "It runs; Location tells how far it is")
    @APIResponse(responseCode = "400", description = "It needs a reason")
    public RestResponse<RebuildView> start(
            @QueryParam("reason")
                    @NotBlank
                    @Size(max = 500)
                    @Parameter(description = "Why; goes on record", example = "restored from a backup")
                    String reason) {
        return ResponseBuilder.<RebuildView>create(RestResponse.Status.ACCEPTED)
                .entity(asking.ask(reason))
                .location(URI.create("/performance/v1/rebuild"))
                .build();
    }

    @GET
    @Operation(operationId = "getRebuild", summary = "Read how far the rebuild is, or what the last one found")
    @APIResponse(responseCode = "200", description = "The one that runs, or else the last")
    @APIResponse(responseCode = "404", description = "There has been none")
    public RebuildView get() {
        return rebuilds.latest().orElseThrow(() -> Problems.notFound("rebuild", "yet"));
    }
}
