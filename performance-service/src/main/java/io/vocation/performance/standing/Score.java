package io.vocation.performance.standing;

import io.vocation.performance.figure.Rate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Optional;

/** Which answers a standing rests on (practice M7); the policy value {@code standing.score} says which ranks. */
@Schema(
        name = "StandingScore",
        description = "ALL: what customers lived, all responses. CONTROLLABLE: what the CSR could control; failures "
                + "coded as the organization's or the customer's are left out of numerator and denominator.")
enum Score {
    ALL,
    CONTROLLABLE;

    /** @throws IllegalStateException for a policy value that names none, which its keeper has to repair */
    static Score ofPolicy(int value) {
        return switch (value) {
            case 1 -> ALL;
            case 2 -> CONTROLLABLE;
            default -> throw new IllegalStateException("standing.score is 1 (all) or 2 (controllable), not " + value);
        };
    }

    Score other() {
        return this == ALL ? CONTROLLABLE : ALL;
    }

    /** How many of these answers the score counts. */
    long denominator(Answers answers) {
        return this == ALL ? answers.answers() : answers.answers() - answers.excused();
    }

    /** Nothing where the score counts no answer. */
    Optional<Rate> rate(Answers answers) {
        return Rate.of(answers.yes(), denominator(answers));
    }
}
