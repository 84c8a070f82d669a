package io.vocation.survey.webhook.mapping;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** What a document must say to be a response at all; others are passed over. */
@Schema(
        name = "WebhookOnly",
        description = "Only documents that have one of these values there are responses; others are passed over.")
public record Only(
        @Schema(examples = "$.surveyStatus") @NotNull @Size(min = 1, max = 500)
        String path,

        @NotEmpty @Size(max = 20) List<@NotNull @Size(min = 1, max = 200) String> values) {}
