package io.vocation.performance.principle;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What holds where one works, over HTTP. */
@Path("/performance/v1/me/principles")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Principles")
public class MyPrincipleResource {
    private final Publishing publishing;

    MyPrincipleResource(Publishing publishing) {
        this.publishing = publishing;
    }

    @GET
    @Operation(
            operationId = "getMyPrinciples",
            summary = "Read what holds where one works, and whether one has still to acknowledge it")
    @APIResponse(responseCode = "200", description = "What holds")
    @APIResponse(
            responseCode = "404",
            description = "The account belongs to no employee, or nothing is published where they work")
    public OwnPrinciplesView mine() {
        return publishing.mine();
    }

    @PUT
    @Path("/{version}/acknowledgement")
    @Operation(
            operationId = "acknowledgePrinciples",
            summary = "Acknowledge what holds where one works",
            description = "A repetition changes nothing: the first time counts.")
    @APIResponse(responseCode = "200", description = "Acknowledged, now or before")
    @APIResponse(responseCode = "404", description = "The account belongs to no employee, or there is no such version")
    @APIResponse(responseCode = "409", description = "A newer version holds")
    public OwnPrinciplesView acknowledge(int version) {
        return publishing.acknowledge(version);
    }
}
