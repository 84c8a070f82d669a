package io.vocation.survey.webhook.mapping;

import io.vocation.survey.webhook.vendor.Signing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A mapping that comes with the product.
 *
 * @param documentation where the vendor documents the shape
 */
@Schema(
        name = "ShippedMapping",
        description = "A mapping that comes with the product, to be used by its name or copied.")
public record ShippedMapping(
        @Schema(examples = "zendesk-csat") String name,
        String title,
        String description,
        String documentation,
        Signing signing,
        Mapping mapping) {}
