package io.vocation.survey.webhook;

import io.vocation.survey.webhook.mapping.Mapping;
import io.vocation.survey.webhook.vendor.Signing;
import io.vocation.survey.webhook.vendor.Vendor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.net.URI;
import java.util.Optional;

/** A source's webhook as an administrator configures it; {@link WebhookRules} says what else must hold. */
@Schema(description = "How a source's vendor calls. Secret and token are never shown again.")
public record NewWebhook(
        @NotNull Vendor vendor,

        @Schema(
                description = "What the vendor signs with; the one that is there stays when it is left out. The one"
                        + " before is accepted for another while.",
                writeOnly = true)
        @Size(min = 8, max = 500)
        String secret,

        @Schema(description = "The id of our client at SurveyMonkey, which signs with it") @Size(min = 1, max = 200)
        String clientId,

        @Schema(
                description = "With which the answers are fetched from SurveyMonkey or Qualtrics; the one that is there"
                        + " stays when it is left out, unless the address changes",
                writeOnly = true)
        @Size(min = 1, max = 4000)
        String token,

        @Schema(
                description = "Where the answers are fetched; SurveyMonkey's own if left out",
                examples = "https://fra1.qualtrics.com")
        @Size(min = 1, max = 500)
        String apiUrl,

        @Valid Signing signing,

        @Schema(
                description = "How far a signed time may be from now, in seconds; 300 if left out, and for Typeform and"
                        + " SurveyMonkey, which repeat failed deliveries for hours, any")
        @Min(30)
        @Max(604_800)
        Integer toleranceSeconds,

        @NotNull @Valid Mapping mapping) {
    static final String EXAMPLE = """
            {
              "vendor": "GENERIC",
              "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
              "mapping": {
                "fields": {
                  "sourceResponseId": {"path": "$.id"},
                  "agent": {"path": "$.agent.login"},
                  "contactedAt": {"path": "$.call.endedAt", "format": "EPOCH_SECONDS"},
                  "csatCsr": {"path": "$.answers.rating"},
                  "resolved": {"path": "$.answers.solved", "values": {"Solved": "true", "Open": "false"}}
                }
              }
            }""";

    /** Where the answers are fetched; empty where that is left out or cannot be read, which {@link WebhookRules} says. */
    Optional<URI> api() {
        try {
            return Optional.ofNullable(apiUrl).map(URI::create);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Without what must not be told. */
    @Override
    public String toString() {
        return "NewWebhook[" + vendor + ", " + apiUrl + "]";
    }
}
