package io.vocation.performance.scorecard.list;

import io.vocation.performance.roster.Center;
import io.vocation.performance.window.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** What a center's responses name, with how many name it. */
@Schema(
        name = "NamedInResponses",
        description = "The call types or lines of business that responses name, the most frequent first.",
        requiredProperties = {"center", "window", "items"})
public record NamedView(Center center, Window window, List<Named> items) {

    /** One of them. */
    @Schema(requiredProperties = {"name", "responses"})
    public record Named(
            @Schema(examples = "billing") String name,

            @Schema(description = "Counted responses in the window", examples = "517")
            long responses) {}
}
