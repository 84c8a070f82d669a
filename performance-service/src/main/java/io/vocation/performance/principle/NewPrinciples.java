package io.vocation.performance.principle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** What a center shall stand for from now on. */
@Schema(description = "What a center stands for from now on.")
public record NewPrinciples(
        @Schema(examples = "Every customer's call is resolved the first time") @NotBlank @Size(max = 4000)
        String vision,

        @Schema(examples = "We resolve what customers call about, so that they stay") @NotBlank @Size(max = 4000)
        String mission,

        @Schema(description = "The operating principles, most important first") @NotEmpty @Size(max = 50)
        List<@NotBlank @Size(max = 1000) String> principles,

        @Schema(description = "Why it is published", examples = "Yearly review") @NotBlank @Size(max = 2000)
        String reason) {}
