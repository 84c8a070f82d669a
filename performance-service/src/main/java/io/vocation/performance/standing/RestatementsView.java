package io.vocation.performance.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A page of kept standings that would now say something else.
 *
 * @param next cursor of the next page; null on the last one
 */
@Schema(
        name = "Restatements",
        description = "Kept standings that would now say something else.",
        requiredProperties = {"items", "pending"})
record RestatementsView(
        List<Item> items,

        @Schema(description = "Cursor of the next page; none on the last one")
        String next,

        @Schema(description = "Changed days of which is not known yet what they restate; usually none", examples = "0")
        long pending) {

    /** One person's standing of one day. */
    @Schema(
            name = "Restatement",
            description = "One person's standing of one day: what was said, and what would be said now.",
            requiredProperties = {
                "standing",
                "snapshotId",
                "centerId",
                "day",
                "edition",
                "employeeId",
                "peerGroup",
                "said",
                "restated"
            })
    record Item(
            @Schema(description = "Where it is read") URI standing,
            UUID snapshotId,
            UUID centerId,
            LocalDate day,
            @Schema(examples = "1") int edition,
            UUID employeeId,
            @Schema(examples = "General") String peerGroup,
            RestatedView.Said said,
            RestatedView restated) {

        static Item of(Restatements.Found found) {
            return new Item(
                    URI.create("/performance/v1/standings/" + found.snapshotId() + "/members/" + found.employeeId()),
                    found.snapshotId(),
                    found.centerId(),
                    found.day(),
                    found.edition(),
                    found.employeeId(),
                    found.position(),
                    found.said(),
                    found.restated());
        }
    }
}
