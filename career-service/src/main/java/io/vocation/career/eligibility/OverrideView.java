package io.vocation.career.eligibility;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An approved exception. */
@Schema(description = "An approved exception.")
public record OverrideView(
        UUID id, Opportunity opportunity, String approver, String reason, Instant approvedAt, LocalDate expiresOn) {}
