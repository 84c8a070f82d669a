package io.vocation.performance.standing;

import io.vocation.performance.figure.Rate;

import java.util.Optional;
import java.util.UUID;

/**
 * A person of a peer group and what their customers said of call resolution in the window.
 *
 * @param position names the peer group: who holds the same position in the same center on the window's last day
 * @param supervisorId who supervises them on that day; null for nobody
 * @param yes calls resolved, of contacts taken while in this position
 * @param answers answers to the question, of the same contacts
 */
record Peer(UUID employeeId, String position, UUID supervisorId, long yes, long answers) {

    Optional<Rate> rate() {
        return Rate.of(yes, answers);
    }
}
