package io.vocation.performance.standing;

import io.vocation.commons.policy.Policies;
import io.vocation.commons.policy.Policy;
import io.vocation.performance.roster.Center;
import io.vocation.performance.standing.Peers.Post;
import io.vocation.performance.tally.Counts;
import io.vocation.performance.tally.Score;
import io.vocation.performance.tally.Subject;
import io.vocation.performance.tally.Tallies;
import io.vocation.performance.tally.TallyVersions;
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

/** Makes the standings of a center from tallies, roster and policy; keeps nothing. */
@ApplicationScoped
class Drafting {

    private final Peers peers;
    private final Tallies tallies;
    private final TallyVersions versions;
    private final Gaps gaps;
    private final Policies policies;

    Drafting(Peers peers, Tallies tallies, TallyVersions versions, Gaps gaps, Policies policies) {
        this.peers = peers;
        this.tallies = tallies;
        this.versions = versions;
        this.gaps = gaps;
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
                Score.ofPolicy(value(center, "standing.score", day, used).asInt()),
                value(center, "gap.units-from", day, used).asInt(),
                "");
        return rules.withVersion(
                used.stream().map(policy -> Long.toString(policy.id())).collect(Collectors.joining("-")));
    }

    Draft draft(Center center, LocalDate day, StandingRules rules) {
        // Before anything else: what changes from here on can be told by it.
        long version = versions.of(center.id());
        Window window = Window.rolling(day, rules.windowDays(), center.zone());
        List<Post> posts = peers.posts(center.id(), day);
        List<Peer> people = peers.counted(center.id(), posts, window);
        Counts all = tallies.of(center.id(), Subject.CENTER, window);
        return new Draft(
                center.id(),
                window,
                rules,
                groups(center.id(), people, window, rules),
                gaps.in(center.id(), people, window, rules),
                new Answers(all.resolvedYes(), all.resolvedN(), all.resolvedExcused()),
                version);
    }

    /** Compares these people with what is counted now, by the rules of then. */
    List<PeerGroup> again(UUID center, List<Post> posts, Window window, StandingRules rules) {
        return groups(center, peers.counted(center, posts, window), window, rules);
    }

    private static List<PeerGroup> groups(UUID center, List<Peer> people, Window window, StandingRules rules) {
        Map<String, List<Peer>> byPosition =
                people.stream().collect(Collectors.groupingBy(Peer::position, LinkedHashMap::new, Collectors.toList()));
        return byPosition.entrySet().stream()
                .map(group -> PeerGroup.compared(center, group.getKey(), group.getValue(), window, rules))
                .toList();
    }

    private Policy value(UUID center, String key, LocalDate day, List<Policy> used) {
        Policy policy = policies.inForce(center, key, day);
        used.add(policy);
        return policy;
    }
}
