package io.vocation.survey.sampling;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

/** Invitations that were sent. */
@Schema(description = "Invitations that were sent.")
public record NewSent(@NotEmpty @Size(max = 10_000) List<@NotNull UUID> ids) {}
