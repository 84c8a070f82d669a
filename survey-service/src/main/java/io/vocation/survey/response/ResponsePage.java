package io.vocation.survey.response;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** How a page of responses is written, for the OpenAPI document: the operation answers files as well. */
@Schema(description = "A page of responses, newest contact first.")
record ResponsePage(
        List<ResponseView> items,

        @Schema(description = "The cursor of the next page; absent on the last one")
        String next) {}
