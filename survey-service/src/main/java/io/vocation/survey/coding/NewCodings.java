package io.vocation.survey.coding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What many responses shall be coded with. */
@Schema(description = "What many responses shall be coded with: either items, or all that a filter finds, alike.")
public record NewCodings(
        @Size(min = 1, max = MOST) List<@NotNull @Valid CodingItem> items,
        @Valid Which filter,

        @Schema(description = "What all that the filter finds are coded with; what is left out stays as it is") @Valid
        NewCoding coding) {
    static final int MOST = 10_000;

    static final String EXAMPLE = """
            {"items": [{"sourceId": "7c1c1a52-0d2a-4c7e-8f2e-1f9f6c1e2b33", "sourceResponseId": "ID0001",
                        "sourceOfError": "ORGANIZATION", "repeatReason": "billing.not-informed"}]}""";

    @AssertTrue(message = "is needed: either items, or filter and coding")
    @Schema(hidden = true)
    public boolean isOneWay() {
        return items != null ? filter == null && coding == null : filter != null && coding != null;
    }

    /** Which responses are coded alike, by days of the center's zone, both included. */
    @Schema(
            name = "ResponsesToCodeAlike",
            description = "Which responses are coded alike: of those contacts that were not resolved at first.")
    public record Which(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            UUID team,
            UUID employee,
            @Size(max = 100) String callType,

            @Schema(description = "Only what has this reason by now, as it was delivered or coded") @Size(max = 200)
            String repeatReason,

            @Schema(description = "True for only what has no source of error yet")
            Boolean uncoded) {}
}
