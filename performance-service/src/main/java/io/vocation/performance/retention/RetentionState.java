package io.vocation.performance.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a fit came to (practice M12). */
@Schema(name = "RetentionState")
public enum RetentionState {
    /** It foretells answers that it has not seen better than the center's average does. */
    PREDICTS,
    /** It does not, so it says nothing about customers kept. */
    NO_BETTER_THAN_AVERAGE,
    /** Nothing was fitted. */
    NOT_ENOUGH_DATA
}
