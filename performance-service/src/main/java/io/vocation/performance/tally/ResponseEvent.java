package io.vocation.performance.tally;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What survey-service says of a response: its whole state at a revision, with the attribution frozen when the contact
 * happened (practice M8). What a figure does not need is left out here.
 *
 * @param asks the questions that its survey asks, answered or not; null is none
 * @param contacts contacts that the customer needed, counting this one; null when not answered
 */
record ResponseEvent(
        UUID id,
        long revision,
        State state,
        UUID centerId,
        UUID employeeId,
        UUID teamId,
        UUID supervisorId,
        String position,
        String callType,
        String lineOfBusiness,
        Instant contactedAt,
        Set<String> asks,
        Score csatCenter,
        Score csatCsr,
        Boolean resolved,
        Integer contacts,
        Boolean continues,
        LedgerEntry.SourceOfError sourceOfError,
        LedgerEntry.WillOrSkill willOrSkill,
        String repeatReason) {

    static final String TYPE = "response.changed";

    enum State {
        COUNTED,
        /** Its employee is not known yet. */
        WAITING,
        VOID
    }

    /**
     * An answer on a scale.
     *
     * @param max the best answer that the scale of its survey offered
     */
    record Score(double value, double max) {
        Score {
            if (!(value <= max)) {
                throw new IllegalArgumentException("A score is a number, and at most the maximum of its scale");
            }
        }

        /** Whether it is the very best answer; four of five is not (practice M2). */
        boolean topBox() {
            return value == max;
        }
    }

    ResponseEvent {
        asks = asks == null ? Set.of() : Set.copyOf(asks);
        if (id == null || state == null || centerId == null || contactedAt == null) {
            throw new IllegalArgumentException("A response needs id, state, centerId and contactedAt");
        }
        if (contacts != null && contacts < 1) {
            throw new IllegalArgumentException(
                    "A customer has contacted us at least once, and not " + contacts + " times");
        }
        if (willOrSkill != null && sourceOfError != LedgerEntry.SourceOfError.CSR) {
            throw new IllegalArgumentException("Will or skill is asked only where the source of error is CSR");
        }
    }
}
