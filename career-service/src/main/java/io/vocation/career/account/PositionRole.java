package io.vocation.career.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which role a position gives at sign-in. */
@Schema(description = "Which role a position gives at sign-in.")
public record PositionRole(
        @Schema(examples = "team-lead") String position,

        @Schema(
                examples = "supervisor",
                enumeration = {"csr", "supervisor", "manager", "hr", "trainer"})
        String role) {}
