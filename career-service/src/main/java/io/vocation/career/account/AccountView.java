package io.vocation.career.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** How far somebody's account follows the roster. */
@Schema(description = "How far somebody's account at sign-in follows the roster.")
public record AccountView(
        UUID employeeId,
        @Schema(examples = "E-1042") String employeeNumber,

        @Schema(description = "The user name that it has or will have", examples = "e-1042")
        String login,

        AccountProgress state,

        @Schema(description = "How often in a row the directory refused it", examples = "0")
        int attempts,

        @Schema(description = "Why it was refused last", examples = "The login 'admin' is that of another account.")
        String lastError,

        @Schema(description = "When it was last brought to the roster's state")
        Instant appliedAt) {}
