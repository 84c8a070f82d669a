package io.vocation.performance.trend;

import io.vocation.commons.policy.Policies;
import io.vocation.commons.policy.Policy;
import io.vocation.performance.roster.Center;
import io.vocation.performance.roster.Roster;
import io.vocation.performance.roster.Roster.Placed;
import io.vocation.performance.tally.Measure;
import io.vocation.performance.tally.Subject;
import io.vocation.performance.tally.Tallies;
import io.vocation.performance.window.Window;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Draws charts of what was counted, by the policy in force on their last day; nothing is rounded or remembered. */
@ApplicationScoped
class Trends {

    private final Roster roster;
    private final Tallies tallies;
    private final Policies policies;

    Trends(Roster roster, Tallies tallies, Policies policies) {
        this.roster = roster;
        this.tallies = tallies;
        this.policies = policies;
    }

    TrendView ofEmployee(UUID id, TrendQuery query) {
        Placed employee = roster.employee(id);
        return of(Subject.employee(id), employee.name(), employee.center(), query);
    }

    TrendView ofSupervisor(UUID id, TrendQuery query) {
        Placed supervisor = roster.employee(id);
        return of(Subject.supervisor(id), supervisor.name(), supervisor.center(), query);
    }

    TrendView ofTeam(UUID id, TrendQuery query) {
        Placed team = roster.team(id);
        return of(Subject.team(id), team.name(), team.center(), query);
    }

    TrendView ofCenter(UUID id, TrendQuery query) {
        Center center = roster.center(id);
        return of(Subject.CENTER, center.name(), center, query);
    }

    TrendView ofPart(UUID center, Subject part, TrendQuery query) {
        return of(part, part.key(), roster.center(center), query);
    }

    private TrendView of(Subject subject, String name, Center center, TrendQuery query) {
        boolean ofPerson = subject.kind() == Subject.Kind.EMPLOYEE;
        Measure metric = query.metric(ofPerson);
        Window window = query.window(center, day -> policies.inForce(center.id(), "trend.years-before", day)
                .asInt());
        Ruling ruling = new Ruling(center.id(), window.to());
        TrendPeriod by = query.by != null
                ? query.by
                : TrendPeriod.ofDays(ruling.value("trend.period." + (ofPerson ? "person" : "group"))
                        .asInt());
        ChartRules rules = ruling.rules(by);
        List<Sample> samples = tallies.over(center.id(), subject, window, by.grain()).stream()
                .map(period ->
                        Sample.of(by.label(period.from()), period.from(), period.to(), metric.in(period.counts())))
                .toList();
        ControlChart chart = Charting.draw(samples, rules);
        double level = ruling.value("standing.interval-level").asDouble();
        return new Showing(chart, rules, metric, by, level)
                .view(new TrendSubject(subject.kind(), subject.key(), name), center, window);
    }

    /** The policy values of one chart. */
    private final class Ruling {
        private final UUID center;
        private final LocalDate day;
        private final List<Policy> used = new ArrayList<>();

        Ruling(UUID center, LocalDate day) {
            this.center = center;
            this.day = day;
        }

        Policy value(String key) {
            return policies.inForce(center, key, day);
        }

        ChartRules rules(TrendPeriod by) {
            Set<Rule> on = EnumSet.allOf(Rule.class);
            on.removeIf(rule -> used("trend.rule-" + rule.number()).asInt() == 0);
            int fewestAnswers = used("trend.fewest-answers").asInt();
            int fewestPoints = used("trend.fewest-points").asInt();
            int baseline = used("trend.baseline." + by.word()).asInt();
            double level = used("trend.overdispersion-level").asDouble();
            String version =
                    used.stream().map(policy -> Long.toString(policy.id())).collect(Collectors.joining("-"));
            return new ChartRules(on, fewestAnswers, fewestPoints, baseline, level, version);
        }

        private Policy used(String key) {
            Policy policy = value(key);
            used.add(policy);
            return policy;
        }
    }
}
