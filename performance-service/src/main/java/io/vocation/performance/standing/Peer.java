package io.vocation.performance.standing;

import java.util.Map;
import java.util.UUID;

/**
 * A person of a peer group and what their customers said in the window, of contacts taken while in this position.
 *
 * @param position names the peer group: who holds the same position in the same center on the window's last day
 * @param teamId their team on that day; null for none
 * @param supervisorId who supervises them on that day; null for nobody
 * @param resolved answers on call resolution by call type, the empty text where it is unknown
 * @param csat answers on satisfaction with the CSR
 */
record Peer(
        UUID employeeId, String position, UUID teamId, UUID supervisorId, Map<String, Answers> resolved, Answers csat) {

    Peer {
        resolved = Map.copyOf(resolved);
    }

    /** Answers on call resolution, of all call types. */
    Answers resolution() {
        return resolved.values().stream().reduce(Answers.NONE, Answers::plus);
    }
}
