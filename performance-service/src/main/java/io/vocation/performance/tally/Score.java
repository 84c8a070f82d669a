package io.vocation.performance.tally;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which of the two scores (practice M7); the policy value {@code standing.score} says which ranks. */
@Schema(
        name = "Score",
        description =
                "LIVED: what customers lived, all responses. CONTROLLABLE: what the CSR could control, without the "
                        + "failures that were coded as errors of the organization or the customer.")
public enum Score {
    /** Standings of before say ALL, and stay what they are. */
    @JsonAlias("ALL")
    LIVED,
    CONTROLLABLE;

    /** @throws IllegalStateException for a policy value that names none, which its keeper has to repair */
    public static Score ofPolicy(int value) {
        return switch (value) {
            case 1 -> LIVED;
            case 2 -> CONTROLLABLE;
            default -> throw new IllegalStateException("standing.score is 1 (lived) or 2 (controllable), not " + value);
        };
    }

    public Score other() {
        return this == LIVED ? CONTROLLABLE : LIVED;
    }
}
