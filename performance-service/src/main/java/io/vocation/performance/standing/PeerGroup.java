package io.vocation.performance.standing;

import io.vocation.commons.figure.Rate;
import io.vocation.performance.window.Window;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A peer group compared (practice F1–F4): same position, same center.
 *
 * @param group what was found of the group
 * @param members everyone in it, with or without answers enough; by rank where there are ranks
 */
record PeerGroup(GroupStanding group, List<MemberStanding> members) {

    private static final Comparator<MemberStanding> BY_RANK =
            Comparator.comparing(MemberStanding::rank, Comparator.nullsLast(Comparator.naturalOrder()));

    /** @param peers in an order that does not change from run to run */
    static PeerGroup compared(UUID center, String name, List<Peer> peers, Window window, StandingRules rules) {
        List<Peer> comparable = new ArrayList<>();
        List<Rate> rates = new ArrayList<>();
        for (Peer peer : peers) {
            peer.resolution()
                    .rate(rules.score())
                    .filter(rate -> rate.denominator() >= rules.rankedFrom())
                    .ifPresent(rate -> {
                        comparable.add(peer);
                        rates.add(rate);
                    });
        }
        long seed = seed(center, name, window);
        Comparison comparison = Comparing.compare(rates, rules, seed);
        CallMix mix = CallMix.of(peers.stream().map(Peer::resolved).toList(), rules.score());
        Map<UUID, Place> places = places(comparable, comparison);
        StandingState state = StandingState.of(comparison);
        List<MemberStanding> members = peers.stream()
                .map(peer -> MemberStanding.of(peer, state, places.get(peer.employeeId()), mix, rules))
                .sorted(BY_RANK)
                .toList();
        return new PeerGroup(
                GroupStanding.of(name, peers.size(), comparable.size(), comparison, seed, mix.all()), members);
    }

    private static Map<UUID, Place> places(List<Peer> comparable, Comparison comparison) {
        Map<UUID, Place> places = new HashMap<>();
        if (comparison instanceof Comparison.Ranked ranked) {
            for (int i = 0; i < comparable.size(); i++) {
                places.put(comparable.get(i).employeeId(), ranked.places().get(i));
            }
        }
        return places;
    }

    /** The first eight bytes of SHA-256 of what is compared, so that a past standing can be made again. */
    private static long seed(UUID center, String name, Window window) {
        String compared = center + "/" + name + "/" + window.from() + "/" + window.to();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(compared.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
