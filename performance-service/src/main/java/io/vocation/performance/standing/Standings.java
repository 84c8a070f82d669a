package io.vocation.performance.standing;

import io.vocation.commons.policy.Policies;
import io.vocation.commons.policy.Policy;
import io.vocation.performance.roster.Center;
import io.vocation.performance.window.Window;
import io.vocation.performance.window.WindowQuery;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes the standing of a center's peer groups from tallies, roster and policy; nothing is rounded or remembered. */
@ApplicationScoped
class Standings {

    private final Peers peers;
    private final Policies policies;

    Standings(Peers peers, Policies policies) {
        this.peers = peers;
        this.policies = policies;
    }

    /** The values in force in a center on a day. */
    StandingRules rulesOn(UUID center, LocalDate day) {
        List<Policy> used = new ArrayList<>();
        StandingRules rules = new StandingRules(
                value(center, "standing.shown-from", day, used).asInt(),
                value(center, "standing.ranked-from", day, used).asInt(),
                value(center, WindowQuery.LENGTH, day, used).asInt(),
                value(center, "standing.heterogeneity-level", day, used).asDouble(),
                value(center, "standing.bottom-share", day, used).asDouble(),
                value(center, "standing.quartiles-from", day, used).asInt(),
                value(center, "standing.interval-level", day, used).asDouble(),
                "");
        return rules.withVersion(
                used.stream().map(policy -> Long.toString(policy.id())).collect(Collectors.joining("-")));
    }

    /** Every peer group in which somebody was asked, in the order of their names. */
    List<PeerGroup> groups(Center center, Window window, StandingRules rules) {
        Map<String, List<Peer>> byPosition = peers.in(center.id(), null, window).stream()
                .collect(Collectors.groupingBy(Peer::position, LinkedHashMap::new, Collectors.toList()));
        return byPosition.entrySet().stream()
                .filter(group -> group.getValue().stream().anyMatch(peer -> peer.answers() > 0))
                .map(group -> PeerGroup.compared(center.id(), group.getKey(), group.getValue(), window, rules))
                .toList();
    }

    PeerGroup group(Center center, String position, Window window, StandingRules rules) {
        return PeerGroup.compared(center.id(), position, peers.in(center.id(), position, window), window, rules);
    }

    private Policy value(UUID center, String key, LocalDate day, List<Policy> used) {
        Policy policy = policies.inForce(center, key, day);
        used.add(policy);
        return policy;
    }
}
