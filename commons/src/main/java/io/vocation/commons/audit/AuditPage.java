package io.vocation.commons.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** How a page of entries is written, for the OpenAPI document: the operation answers files as well. */
@Schema(description = "A page of the audit, newest entry first.")
record AuditPage(
        List<AuditEntryView> items,

        @Schema(description = "The cursor of the next page; absent on the last one")
        String next) {}
