package io.vocation.survey.coding.pareto;

import io.vocation.commons.figure.RateView;
import io.vocation.commons.figure.RateView.Shown;
import io.vocation.commons.policy.Policies;
import io.vocation.commons.policy.Policy;
import io.vocation.survey.coding.Days;
import io.vocation.survey.coding.pareto.Counting.Of;
import io.vocation.survey.coding.pareto.ParetoView.Errors;
import io.vocation.survey.coding.pareto.ParetoView.ParetoState;
import io.vocation.survey.coding.pareto.ParetoView.Reason;
import io.vocation.survey.coding.pareto.ParetoView.Source;
import io.vocation.survey.coding.reason.ReasonTree;
import io.vocation.survey.figure.FigurePolicy;
import io.vocation.survey.response.SourceOfError;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Makes figures of counts: shares with their intervals, and what is common elsewhere beside them. */
@ApplicationScoped
class ShowingPareto {
    private static final String BENCHMARK = "benchmark.error.";
    private static final List<String> RULES = Stream.concat(
                    FigurePolicy.KEYS.stream(),
                    Stream.of(SourceOfError.values()).map(ShowingPareto::benchmark))
            .toList();

    private final Counting counting;
    private final Policies policies;

    ShowingPareto(Counting counting, Policies policies) {
        this.counting = counting;
        this.policies = policies;
    }

    /** How it is asked for. @param level of the tree at which reasons are summed; null for each by itself */
    record Asked(Of of, Days days, Integer level, boolean compare, boolean whole, boolean linked) {}

    ParetoView view(Asked asked, ReasonTree tree) {
        Days days = asked.days();
        Map<String, Policy> rules = policies.inForce(asked.of().center(), RULES, days.to());
        Counted now = counting.count(asked.of(), days, tree);
        Counted before = asked.compare() ? counting.count(asked.of(), days.before(), tree) : null;
        ParetoState state = state(now.coded(), rules);
        return new ParetoView(
                days.from(),
                days.to(),
                days.zone().getId(),
                asked.whole(),
                state,
                now.coded(),
                now.withoutReason(),
                now.given(),
                before == null ? null : before.coded(),
                state == ParetoState.SHOWN ? reasons(asked, now, before, tree, rules) : List.of(),
                errors(now, rules));
    }

    private static List<Reason> reasons(
            Asked asked, Counted now, Counted before, ReasonTree tree, Map<String, Policy> rules) {
        boolean compared = before != null && state(before.coded(), rules) == ParetoState.SHOWN;
        Map<String, Long> earlier = compared ? before.atLevel(tree, asked.level()) : Map.of();
        Shown shown = FigurePolicy.shown(rules);
        List<Reason> reasons = new ArrayList<>();
        long upTo = 0;
        for (Map.Entry<String, Long> each : ordered(now.atLevel(tree, asked.level()))) {
            String code = each.getKey();
            upTo += each.getValue();
            reasons.add(new Reason(
                    code,
                    tree.find(code).map(found -> found.name()).orElse(code),
                    tree.find(code).map(found -> found.solution()).orElse(null),
                    each.getValue(),
                    RateView.of(each.getValue(), now.coded(), shown),
                    (double) upTo / now.coded(),
                    compared ? RateView.of(earlier.getOrDefault(code, 0L), before.coded(), shown) : null,
                    asked.linked() ? behind(asked, tree, code) : null));
        }
        return reasons;
    }

    /** The most frequent first; equally frequent ones by their code. */
    private static List<Map.Entry<String, Long>> ordered(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static java.net.URI behind(Asked asked, ReasonTree tree, String code) {
        boolean summed = asked.level() != null && !tree.isEmpty() && tree.levelOf(code) == asked.level();
        return new Behind(asked.of(), asked.days()).with(summed ? "reasonUnder" : "repeatReason", code);
    }

    private static Errors errors(Counted now, Map<String, Policy> rules) {
        ParetoState state = state(now.errors(), rules);
        List<Source> sources = state == ParetoState.SHOWN
                ? Stream.of(SourceOfError.values())
                        .map(error -> source(error, now, rules))
                        .toList()
                : List.of();
        return new Errors(state, now.errors(), now.withoutError(), sources);
    }

    private static Source source(SourceOfError error, Counted now, Map<String, Policy> rules) {
        Policy benchmark = rules.get(benchmark(error));
        return new Source(
                error,
                RateView.of(now.byError().getOrDefault(error, 0L), now.errors(), FigurePolicy.shown(rules)),
                benchmark.asDouble(),
                benchmark.source());
    }

    private static ParetoState state(long coded, Map<String, Policy> rules) {
        return coded > 0 && coded >= FigurePolicy.shown(rules).from()
                ? ParetoState.SHOWN
                : ParetoState.INSUFFICIENT_DATA;
    }

    private static String benchmark(SourceOfError error) {
        return BENCHMARK + error.name().toLowerCase(Locale.ROOT);
    }
}
