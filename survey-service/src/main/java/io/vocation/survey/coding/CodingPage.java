package io.vocation.survey.coding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** A page of codings, for the document. */
@Schema(
        name = "PageCodingRecord",
        requiredProperties = {"items"})
record CodingPage(List<CodingRecordView> items, String next) {}
