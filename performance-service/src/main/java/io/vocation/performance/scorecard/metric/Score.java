package io.vocation.performance.scorecard.metric;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which of the two scores (practice M7). */
@Schema(
        name = "Score",
        description =
                "LIVED: what customers lived, all responses. CONTROLLABLE: what the CSR could control, without the "
                        + "failures that were coded as errors of the organization or the customer.")
public enum Score {
    LIVED,
    CONTROLLABLE;

    /** Policy values are numbers: 1 is what customers lived, 2 what the CSR could control. */
    static Score of(int choice) {
        if (choice < 1 || choice > values().length) {
            throw new IllegalStateException("No score is " + choice);
        }
        return values()[choice - 1];
    }
}
