package io.vocation.career.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The role that a position is to give. */
@Schema(description = "The role that a position is to give at sign-in.")
public record NewPositionRole(
        @Schema(
                description = "A role of people: a position makes nobody an administrator or a machine",
                examples = "supervisor")
        @NotNull
        @Pattern(regexp = AccountState.ROLE_PATTERN, message = "must be csr, supervisor, manager, hr or trainer")
        String role) {}
