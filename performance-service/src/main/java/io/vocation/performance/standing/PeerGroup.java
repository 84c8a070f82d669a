package io.vocation.performance.standing;

import io.vocation.performance.figure.Rate;
import io.vocation.performance.window.Window;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A peer group compared (practice F1–F3): same position, same center.
 *
 * @param name the position that its members hold
 * @param peers everyone in it, with or without answers enough
 * @param seed of what was random in the comparison (practice F7)
 * @param places of those who were ranked; empty unless the comparison has ranks
 */
record PeerGroup(
        String name, List<Peer> peers, StandingRules rules, long seed, Comparison comparison, Map<UUID, Place> places) {

    static PeerGroup compared(UUID center, String name, List<Peer> peers, Window window, StandingRules rules) {
        List<Peer> comparable = peers.stream()
                .filter(peer -> peer.answers() >= rules.rankedFrom())
                .toList();
        List<Rate> rates =
                comparable.stream().flatMap(peer -> peer.rate().stream()).toList();
        long seed = seed(center, name, window);
        Comparison comparison = Comparing.compare(rates, rules, seed);
        Map<UUID, Place> places = new HashMap<>();
        if (comparison instanceof Comparison.Ranked ranked) {
            for (int i = 0; i < comparable.size(); i++) {
                places.put(comparable.get(i).employeeId(), ranked.places().get(i));
            }
        }
        return new PeerGroup(name, peers, rules, seed, comparison, places);
    }

    /** Those with answers enough to be ranked. */
    int comparable() {
        return (int) peers.stream()
                .filter(peer -> peer.answers() >= rules.rankedFrom())
                .count();
    }

    StandingState state() {
        return switch (comparison) {
            case Comparison.InsufficientData few -> StandingState.INSUFFICIENT_DATA;
            case Comparison.NotDistinguishable same -> StandingState.NOT_DISTINGUISHABLE;
            case Comparison.Ranked ranked -> StandingState.RANKED;
        };
    }

    /** The state of one member: that of the group, or too few answers of their own. */
    StandingState stateOf(Peer peer) {
        return peer.answers() < rules.rankedFrom() ? StandingState.INSUFFICIENT_DATA : state();
    }

    Optional<Place> placeOf(Peer peer) {
        return Optional.ofNullable(places.get(peer.employeeId()));
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
