package io.vocation.survey.webhook;

import io.quarkus.security.Authenticated;
import io.vocation.survey.webhook.mapping.ShippedMapping;
import io.vocation.survey.webhook.mapping.ShippedMappings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

/** The mappings that come with the product. */
@Path("/survey/v1/webhook-mappings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Webhooks")
public class WebhookMappingResource {
    private final ShippedMappings shipped;

    WebhookMappingResource(ShippedMappings shipped) {
        this.shipped = shipped;
    }

    @GET
    @Operation(
            operationId = "listWebhookMappings",
            summary = "List the mappings that come with the product",
            description = "A webhook uses one by its name, or a copy of it.")
    public List<ShippedMapping> list() {
        return shipped.all();
    }
}
