package io.vocation.performance.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be said of somebody's place among their peers (practice F1, F2). */
@Schema(
        description =
                "INSUFFICIENT_DATA: too few answers to say anything; not a low score. NOT_DISTINGUISHABLE: the peers "
                        + "differ no more than chance makes equals differ, so nobody is ranked. RANKED: rank, quartile and their odds.")
enum StandingState {
    INSUFFICIENT_DATA,
    NOT_DISTINGUISHABLE,
    RANKED;

    static StandingState of(Comparison comparison) {
        return switch (comparison) {
            case Comparison.InsufficientData few -> INSUFFICIENT_DATA;
            case Comparison.NotDistinguishable same -> NOT_DISTINGUISHABLE;
            case Comparison.Ranked ranked -> RANKED;
        };
    }
}
