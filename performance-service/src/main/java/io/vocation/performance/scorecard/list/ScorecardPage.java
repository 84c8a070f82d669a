package io.vocation.performance.scorecard.list;

import io.vocation.performance.roster.Center;
import io.vocation.performance.window.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * A page of scorecards.
 *
 * @param next the cursor of the next page; null on the last one
 */
@Schema(
        description = "A page of scorecards; next is absent on the last one.",
        requiredProperties = {"center", "window", "items"})
public record ScorecardPage(Center center, Window window, List<ScorecardRow> items, String next) {}
