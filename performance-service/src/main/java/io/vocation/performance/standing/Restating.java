package io.vocation.performance.standing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vocation.performance.standing.Marks.Mark;
import io.vocation.performance.standing.Peers.Post;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        while (step()) {
            // One step after the other.
        }
    }

    /** Looks at the oldest marks of each center. @return whether there were any */
    boolean step() {
        List<UUID> centers = marks.centers();
        centers.forEach(this::look);
        return !centers.isEmpty();
    }

    private void look(UUID center) {
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
        Set<String> marked = seen.stream()
                .map(mark -> Optional.ofNullable(mark.position()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        boolean all = seen.stream().anyMatch(mark -> mark.position() == null);
        Map<UUID, MemberStanding> said = snapshots.members(snapshot).stream()
                .filter(member -> all || marked.contains(member.position()))
                .collect(Collectors.toMap(MemberStanding::employeeId, member -> member));
        List<PeerGroup> now =
                drafting.again(snapshot.centerId(), posts(said.values()), snapshot.window(), snapshot.rules());
        List<Restatement> found = now.stream()
                .flatMap(group -> restatements(group, said, seen).stream())
                .toList();
        List<String> positions =
                now.stream().map(group -> group.group().position()).toList();
        Instant latest =
                seen.stream().map(Mark::at).max(Comparator.naturalOrder()).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> restatements.replace(snapshot, positions, found, latest));
    }

    /** In the order that PostgreSQL gave them in: what is random was dealt out in it. */
    private static List<Post> posts(Collection<MemberStanding> members) {
        return members.stream()
                .map(member -> new Post(member.employeeId(), member.position(), member.teamId(), member.supervisorId()))
                .sorted(Comparator.comparing(Post::position)
                        .thenComparing(post -> post.employeeId().toString()))
                .toList();
    }

    private static List<Restatement> restatements(PeerGroup group, Map<UUID, MemberStanding> said, List<Mark> seen) {
        List<Mark> causes = seen.stream()
                .filter(mark -> mark.concerns(group.group().position()))
                .toList();
        Map<UUID, List<Mark>> byPerson = causes.stream()
                .filter(mark -> mark.employeeId() != null)
                .collect(Collectors.groupingBy(Mark::employeeId));
        return group.members().stream()
                .flatMap(now -> Restatement.of(
                        said.get(now.employeeId()), now, byPerson.getOrDefault(now.employeeId(), List.of()), causes)
                        .stream())
                .toList();
    }
}
