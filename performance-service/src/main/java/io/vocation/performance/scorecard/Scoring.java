package io.vocation.performance.scorecard;

import io.vocation.commons.policy.Policies;
import io.vocation.commons.policy.Policy;
import io.vocation.performance.figure.Rate;
import io.vocation.performance.roster.Center;
import io.vocation.performance.roster.Roster;
import io.vocation.performance.roster.Roster.Placed;
import io.vocation.performance.scorecard.MetricView.BenchmarkView;
import io.vocation.performance.scorecard.Scorecard.Subject;
import io.vocation.performance.tally.Counts;
import io.vocation.performance.tally.Tallies;
import io.vocation.performance.window.Window;
import io.vocation.performance.window.WindowQuery;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes scorecards of what was counted and the policy in force on the window's last day. */
@ApplicationScoped
class Scoring {

    private final Roster roster;
    private final Tallies tallies;
    private final Policies policies;

    Scoring(Roster roster, Tallies tallies, Policies policies) {
        this.roster = roster;
        this.tallies = tallies;
        this.policies = policies;
    }

    Scorecard ofEmployee(UUID id, WindowQuery query) {
        Placed employee = roster.employee(id);
        Window window = query.in(employee.center(), policies);
        Counts counts = tallies.of(employee.center().id(), io.vocation.performance.tally.Subject.employee(id), window);
        return scorecard(new Subject(Subject.Kind.EMPLOYEE, id, employee.name()), employee.center(), window, counts);
    }

    Scorecard ofTeam(UUID id, WindowQuery query) {
        Placed team = roster.team(id);
        Window window = query.in(team.center(), policies);
        Counts counts = tallies.of(team.center().id(), io.vocation.performance.tally.Subject.team(id), window);
        return scorecard(new Subject(Subject.Kind.TEAM, id, team.name()), team.center(), window, counts);
    }

    Scorecard ofCenter(UUID id, WindowQuery query) {
        Center center = roster.center(id);
        Window window = query.in(center, policies);
        Counts counts = tallies.of(id, io.vocation.performance.tally.Subject.CENTER, window);
        return scorecard(new Subject(Subject.Kind.CENTER, id, center.name()), center, window, counts);
    }

    private Scorecard scorecard(Subject subject, Center center, Window window, Counts counts) {
        Shaping shaping = new Shaping(center, window);
        boolean ofPerson = subject.kind() == Subject.Kind.EMPLOYEE;
        Metrics metrics = new Metrics(
                shaping.metric(counts.csatCenter(), "csat", "world-class"),
                shaping.metric(counts.csatCsr(), "csat", "world-class"),
                shaping.metric(counts.resolved(), "resolution", "average", "world-class"),
                shaping.metric(counts.continues(), "continues"),
                shaping.metric(counts.worldClassCall(), "world-class-call", "certificate"),
                ofPerson ? null : shaping.metric(counts.fcr(), "fcr", "average", "world-class"));
        return new Scorecard(subject, center, window, counts.responses(), metrics);
    }

    /** The policy values of one scorecard. */
    private final class Shaping {
        private final Center center;
        private final Window window;
        private final int shownFrom;
        private final double level;

        Shaping(Center center, Window window) {
            this.center = center;
            this.window = window;
            shownFrom = inForce("standing.shown-from").asInt();
            level = inForce("standing.interval-level").asDouble();
        }

        /** Null, which leaves it out, for a metric without answers. */
        MetricView metric(Optional<Rate> rate, String benchmarked, String... benchmarks) {
            return rate.map(answered -> MetricView.of(answered, shownFrom, level, benchmarks(benchmarked, benchmarks)))
                    .orElse(null);
        }

        private List<BenchmarkView> benchmarks(String metric, String... names) {
            return Arrays.stream(names)
                    .map(name -> {
                        Policy value = inForce("benchmark." + metric + "." + name);
                        return new BenchmarkView(name, value.asDouble(), value.source());
                    })
                    .toList();
        }

        private Policy inForce(String key) {
            return policies.inForce(center.id(), key, window.to());
        }
    }
}
