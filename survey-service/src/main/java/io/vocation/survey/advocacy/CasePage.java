package io.vocation.survey.advocacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** How a page of cases is written, for the OpenAPI document: the operation answers files as well. */
@Schema(description = "A page of cases, newest first.")
record CasePage(
        List<CaseView> items,

        @Schema(description = "The cursor of the next page; absent on the last one")
        String next) {}
