package io.vocation.survey.erasure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** Whom to forget. */
@Schema(description = "Whom to forget, by the reference under which their center's sources know them.")
public record NewErasure(
        @NotNull UUID centerId,

        @Schema(description = "Exactly as it was delivered", examples = "C-20817") @NotBlank @Size(max = 200)
        String customer,

        @Schema(description = "It stays on record, so it must not contain the reference", examples = "Request 2026-114")
        @NotBlank
        @Size(max = 2000)
        String reason) {}
