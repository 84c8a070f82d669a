package io.vocation.commons.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What recomputing the chain showed.
 *
 * @param unsealed entries that are so new that they are not in the chain yet
 * @param head null while the chain is empty
 * @param firstBroken null when it is intact
 */
@Schema(name = "AuditVerification", description = "What recomputing the whole chain showed.")
public record Verification(
        @Schema(description = "Entries there are") long entries,
        @Schema(description = "Links of the chain") long sealed,

        @Schema(description = "Entries so new that they are not in the chain yet")
        long unsealed,

        Head head,

        @Schema(description = "Whether nothing was changed, removed, inserted or reordered")
        boolean intact,

        Break firstBroken) {
    /**
     * Where the chain does not hold.
     *
     * @param seq the link; null for an entry without one
     * @param entry the id of the entry; null when only the link is known
     */
    @Schema(name = "AuditBreak", description = "The first place where the chain does not hold.")
    public record Break(
            @Schema(description = "The link; absent for an entry without one")
            Long seq,

            @Schema(description = "The entry; absent where only the link is known")
            Long entry,

            @Schema(examples = "The entry was changed after it was sealed.")
            String what) {}
}
