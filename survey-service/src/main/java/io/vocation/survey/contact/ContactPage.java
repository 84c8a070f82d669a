package io.vocation.survey.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** How a page of contacts is written, for the OpenAPI document: the operation answers files as well. */
@Schema(description = "A page of contacts, newest first.")
record ContactPage(
        List<ContactView> items,

        @Schema(description = "The cursor of the next page; absent on the last one")
        String next) {}
