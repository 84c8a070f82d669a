package io.vocation.survey.webhook;

import io.quarkus.security.Authenticated;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** The webhook of a source, for who configures it. */
@Path("/survey/v1/sources/{id}/webhook")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Webhooks", description = "What survey vendors send by themselves")
public class WebhookResource {
    private final KeepingWebhook keeping;
    private final Webhooks webhooks;
    private final VendorAddresses addresses;

    WebhookResource(KeepingWebhook keeping, Webhooks webhooks, VendorAddresses addresses) {
        this.keeping = keeping;
        this.webhooks = webhooks;
        this.addresses = addresses;
    }

    @GET
    @Operation(
            operationId = "getWebhook",
            summary = "Read how a source's vendor calls",
            description = "Secret and token are never shown.")
    @APIResponseSchema(value = WebhookView.class, responseDescription = "The webhook")
    @APIResponse(responseCode = "404", description = "There is no such source, or it has no webhook")
    public WebhookView get(UUID id) {
        return webhooks.find(id).map(Webhook::view).orElseThrow(() -> Problems.notFound("webhook of the source", id));
    }

    @PUT
    @Operation(
            operationId = "keepWebhook",
            summary = "Say how a source's vendor calls",
            description = "A replaced secret is accepted for another day, so that no event is lost between the change"
                    + " here and there.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewWebhook.class),
                            examples = @ExampleObject(name = "generic", value = NewWebhook.EXAMPLE)))
    @APIResponseSchema(value = WebhookView.class, responseDescription = "The webhook")
    @APIResponse(responseCode = "400", description = "Its parts contradict each other, or the source")
    @APIResponse(responseCode = "503", description = "No key is configured under which secrets are kept")
    public WebhookView keep(UUID id, @Valid @NotNull NewWebhook wanted) {
        if (wanted.api().filter(addresses::refuse).isPresent()) {
            throw Problems.invalid(Violation.body("apiUrl", VendorAddresses.REFUSED));
        }
        keeping.keep(id, wanted);
        return get(id);
    }

    @DELETE
    @Operation(
            operationId = "removeWebhook",
            summary = "Take no more events of a source's vendor",
            description = "What came before stays; what was still to be fetched becomes a dead letter.")
    @APIResponse(responseCode = "204", description = "There is none any more")
    @APIResponse(responseCode = "404", description = "There is no such source, or it has no webhook")
    public void remove(UUID id) {
        keeping.remove(id);
    }
}
