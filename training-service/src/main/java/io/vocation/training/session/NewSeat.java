package io.vocation.training.session;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** Someone who is to attend, or to wait for a seat. */
@Schema(description = "Someone who is to attend, or to wait for a seat.")
record NewSeat(
        @Schema(examples = "5c2f8f0e-1b9d-4c57-9b6e-3de0c1a7e433") @NotNull
        UUID employeeId) {}
