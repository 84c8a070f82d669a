package io.vocation.performance.standing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vocation.performance.standing.Marks.Mark;
import io.vocation.performance.standing.Peers.Post;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds which kept standings would now say something else (practice F7): those whose window has a marked day are made again,
 * of the same people, by the same rules and with the same seed, from what counts now. Nothing kept is changed.
 */
@ApplicationScoped
class Restating {

    private final Marks marks;
    private final Snapshots snapshots;
    private final Drafting drafting;
    private final Restatements restatements;

    Restating(Marks marks, Snapshots snapshots, Drafting drafting, Restatements restatements) {
        this.marks = marks;
        this.snapshots = snapshots;
        this.drafting = drafting;
        this.restatements = restatements;
    }

    /** Looks at every mark there is, and takes it away. Doing so twice, or after half of it was done, finds the same. */
    void run() {
        for (UUID center : marks.centers()) {
            run(center);
        }
    }

    private void run(UUID center) {
        List<Mark> seen = marks.of(center);
        Map<UUID, Snapshot> covering = new LinkedHashMap<>();
        seen.stream()
                .map(Mark::day)
                .distinct()
                .flatMap(day -> snapshots.covering(center, day).stream())
                .forEach(snapshot -> covering.put(snapshot.id(), snapshot));
        for (Snapshot snapshot : covering.values()) {
            restate(
                    snapshot,
                    seen.stream()
                            .filter(mark -> snapshot.window().has(mark.day()))
                            .toList());
        }
        marks.forget(center, seen);
    }

    private void restate(Snapshot snapshot, List<Mark> seen) {
        Map<UUID, MemberStanding> said = snapshots.members(snapshot).stream()
                .filter(member -> seen.stream().anyMatch(mark -> mark.concerns(member.position())))
                .collect(Collectors.toMap(MemberStanding::employeeId, member -> member));
        List<Post> posts = said.values().stream()
                .map(member -> new Post(member.employeeId(), member.position(), member.teamId(), member.supervisorId()))
                // As PostgreSQL orders them: what is random is dealt out in this order.
                .sorted(Comparator.comparing(Post::position)
                        .thenComparing(post -> post.employeeId().toString()))
                .toList();
        List<Restatement> found = new ArrayList<>();
        TreeSet<String> positions = new TreeSet<>();
        for (PeerGroup group : drafting.again(snapshot.centerId(), posts, snapshot.window(), snapshot.rules())) {
            String position = group.group().position();
            positions.add(position);
            List<Mark> causes =
                    seen.stream().filter(mark -> mark.concerns(position)).toList();
            group.members().forEach(now -> Restatement.of(said.get(now.employeeId()), now, causes)
                    .ifPresent(found::add));
        }
        Instant latest =
                seen.stream().map(Mark::at).max(Comparator.naturalOrder()).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> restatements.replace(snapshot, positions, found, latest));
    }
}
