package io.vocation.performance.standing;

import io.vocation.commons.feed.Feed;
import io.vocation.commons.feed.Feed.Fact;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Appends to the feed whose state or quartile a new standing changed. */
@ApplicationScoped
class TellingStandings {

    private final Feed feed;
    private final Snapshots snapshots;

    TellingStandings(Feed feed, Snapshots snapshots) {
        this.feed = feed;
        this.snapshots = snapshots;
    }

    /**
     * Tells, in the running transaction, what changed.
     *
     * @param before the center's newest standing until now; empty where this one is the first
     */
    void tell(Snapshot made, List<PeerGroup> groups, Optional<Snapshot> before) {
        Map<UUID, MemberStanding> held = new HashMap<>();
        before.ifPresent(old -> snapshots.members(old).forEach(member -> held.put(member.employeeId(), member)));
        Map<String, GroupStanding> byPosition = groups.stream()
                .map(PeerGroup::group)
                .collect(Collectors.toMap(GroupStanding::position, Function.identity()));
        List<Fact> facts = new ArrayList<>();
        for (PeerGroup group : groups) {
            for (MemberStanding member : group.members()) {
                MemberStanding old = held.remove(member.employeeId());
                if (old == null || differs(old, member)) {
                    facts.add(new Fact(member.employeeId(), StandingChanged.of(made, member, byPosition)));
                }
            }
        }
        held.keySet().stream()
                .sorted()
                .forEach(employee -> facts.add(new Fact(employee, StandingChanged.gone(made, employee))));
        feed.append(StandingChanged.TYPE, made.centerId(), facts);
    }

    private static boolean differs(MemberStanding old, MemberStanding now) {
        return old.state() != now.state()
                || !Objects.equals(old.quartile(), now.quartile())
                || !old.position().equals(now.position());
    }
}
