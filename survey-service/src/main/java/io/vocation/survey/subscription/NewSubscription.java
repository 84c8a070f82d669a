package io.vocation.survey.subscription;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Set;
import java.util.UUID;

/** A subscription as an administrator wants it; {@link KeepingSubscription} says what else must hold. */
@Schema(description = "Who is to be told of changes.")
public record NewSubscription(
        @Schema(
                description = "Where to; https, unless the installation allows http",
                examples = "https://hr.example.com/voc")
        @NotBlank
        @Size(max = 2000)
        String url,

        @Size(max = 500) String description,

        @Schema(description = "Only of these centers; of all if left out") @Size(min = 1, max = 500)
        Set<@NotNull UUID> centers,

        @Schema(
                description =
                        "Only of these types: response.changed, invitation.drawn. If left out, it is told of changed "
                                + "responses; of invitations, which say who the customer is, only who names them")
        @Size(min = 1, max = 10)
        Set<@NotNull @Pattern(regexp = "response\\.changed|invitation\\.drawn") String> types,

        @Schema(description = "If left out, a new one is enabled, and another stays as it is")
        Boolean enabled) {
    static final String EXAMPLE = """
            {
              "url": "https://hr.example.com/voc",
              "description": "Data warehouse",
              "centers": ["0b9f4a52-6d0e-4d0c-9d5e-0c8f3d2f7a11"],
              "types": ["response.changed"]
            }""";
}
