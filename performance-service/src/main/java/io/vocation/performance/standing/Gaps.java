package io.vocation.performance.standing;

import io.vocation.commons.figure.Rate;
import io.vocation.performance.standing.CenterGap.Metric;
import io.vocation.performance.tally.Counts;
import io.vocation.performance.tally.Score;
import io.vocation.performance.tally.Subject;
import io.vocation.performance.tally.Tallies;
import io.vocation.performance.window.Window;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Measures the gap between the best and the worst in a center and in each of its teams (practice F5). */
@ApplicationScoped
class Gaps {

    private final Tallies tallies;

    Gaps(Tallies tallies) {
        this.tallies = tallies;
    }

    /** @param peers everyone in the center; where too few have answers enough there is no gap */
    List<CenterGap> in(UUID center, List<Peer> peers, Window window, StandingRules rules) {
        List<CenterGap> gaps = new ArrayList<>(ofPeople(null, peers, rules));
        SortedMap<String, Counts> teams = new TreeMap<>(tallies.by(center, Subject.Kind.TEAM, window));
        List<Rate> fcr = teams.entrySet().stream()
                .filter(team -> !team.getKey().isEmpty())
                .flatMap(team -> team.getValue().fcr().stream())
                .toList();
        gap(null, Metric.FCR, fcr, rules).ifPresent(gaps::add);
        Map<UUID, List<Peer>> byTeam = peers.stream()
                .filter(peer -> peer.teamId() != null)
                .collect(Collectors.groupingBy(Peer::teamId, TreeMap::new, Collectors.toList()));
        byTeam.forEach((team, people) -> gaps.addAll(ofPeople(team, people, rules)));
        return gaps;
    }

    private static List<CenterGap> ofPeople(UUID team, List<Peer> people, StandingRules rules) {
        List<Rate> csat = people.stream()
                .flatMap(peer -> peer.csat().rate(Score.LIVED).stream())
                .toList();
        List<Rate> resolution = people.stream()
                .flatMap(peer -> peer.resolution().rate(Score.LIVED).stream())
                .toList();
        return List.of(gap(team, Metric.CSAT_CSR, csat, rules), gap(team, Metric.RESOLUTION, resolution, rules))
                .stream()
                .map(gap -> gap.orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Optional<CenterGap> gap(UUID team, Metric metric, List<Rate> rates, StandingRules rules) {
        List<Rate> enough = rates.stream()
                .filter(rate -> rate.denominator() >= rules.rankedFrom())
                .toList();
        return Gap.of(enough, rules.bottomShare(), rules.gapFrom(), rules.intervalLevel())
                .map(gap -> new CenterGap(team, metric, gap));
    }
}
