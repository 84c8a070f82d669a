package io.vocation.survey.webhook;

import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.webhook.vendor.Delivery;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/** The webhook of a source, for its vendor, which has no token of ours. */
@Path("/survey/v1/sources/{id}/webhook")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Webhooks")
public class ReceivingResource {
    private final Receiving receiving;
    private final int most;

    ReceivingResource(Receiving receiving, @ConfigProperty(name = "vocation.webhook.most") int most) {
        this.receiving = receiving;
        this.most = most;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "receiveWebhook",
            summary = "Take what a source's vendor sends",
            description = "Signed as the source's webhook is configured. What is answered with 200 or 202 is kept: as a"
                    + " response, as an event whose answers will be fetched, or as a dead letter, so that it need not come"
                    + " again. The same delivery again has no second effect; another body under its id is refused.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "200",
            description = "All of it is kept, or nothing of ours",
            content = @Content(schema = @Schema(implementation = WebhookReceipt[].class)))
    @APIResponse(
            responseCode = "202",
            description = "All of it is kept, and not all of it is a response yet",
            content = @Content(schema = @Schema(implementation = WebhookReceipt[].class)))
    @APIResponse(responseCode = "400", description = "It is signed, but not what this vendor sends")
    @APIResponse(responseCode = "409", description = "Another body came under its id before")
    @APIResponse(responseCode = "413", description = "The body is too large")
    public RestResponse<List<WebhookReceipt>> receive(UUID id, InputStream body, @Context HttpHeaders headers)
            throws IOException {
        byte[] read = body.readNBytes(most + 1);
        if (read.length > most) {
            throw Problems.of(ProblemType.TOO_LARGE, "A delivery has at most " + most + " bytes.")
                    .build();
        }
        List<WebhookReceipt> receipts = receiving.receive(
                id, new Delivery(read, name -> headers.getRequestHeaders().getFirst(name)));
        return receipts.stream().allMatch(WebhookReceipt::settled)
                ? RestResponse.ok(receipts)
                : RestResponse.status(RestResponse.Status.ACCEPTED, receipts);
    }

    @HEAD
    @Operation(
            operationId = "probeWebhook",
            summary = "Find that something listens here",
            description =
                    "SurveyMonkey asks before it takes an address. The answer is the same for every source, whether"
                            + " there is one or not.")
    @APIResponse(responseCode = "200", description = "Something listens here")
    public RestResponse<Void> probe(UUID id) {
        return RestResponse.ok();
    }
}
