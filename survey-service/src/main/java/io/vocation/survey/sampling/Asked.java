package io.vocation.survey.sampling;

import java.util.UUID;

/**
 * What became of the invitations about somebody's contacts.
 *
 * @param known sent, and the time to answer is over
 * @param knownAnswered those of them that were answered, late or not
 * @param shown whether the caller may see this person
 */
record Asked(
        UUID employeeId,
        long drawn,
        long sent,
        long known,
        long knownAnswered,
        long answered,
        long late,
        long responses,
        boolean shown) {

    Asked plus(Asked other) {
        return new Asked(
                null,
                drawn + other.drawn,
                sent + other.sent,
                known + other.known,
                knownAnswered + other.knownAnswered,
                answered + other.answered,
                late + other.late,
                responses + other.responses,
                shown && other.shown);
    }
}
