package io.vocation.performance.target;

import io.vocation.performance.tally.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks up the goals that were in force on each of many days, with one question. */
@ApplicationScoped
public class TargetsOverTime {
    private static final String BETWEEN = """
            SELECT subject_kind, subject_key, metric, target, minimum, effective_from, effective_to FROM target
            WHERE center_id = :center AND effective_from <= :last AND (effective_to IS NULL OR effective_to > :first)
              AND (subject_kind, subject_key) IN (<chain>)""";

    private final Jdbi jdbi;

    TargetsOverTime(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(
            GoalSubject.Kind subjectKind,
            String subjectKey,
            Measure metric,
            Double target,
            Double minimum,
            LocalDate effectiveFrom,
            LocalDate effectiveTo) {
        boolean on(LocalDate day) {
            return !effectiveFrom.isAfter(day) && (effectiveTo == null || effectiveTo.isAfter(day));
        }

        boolean of(List<GoalSubject> chain) {
            return chain.contains(new GoalSubject(subjectKind, subjectKey))
                    && chain.getFirst().kind().has(metric);
        }

        HeldTarget held() {
            return new HeldTarget(subjectKind, subjectKey, metric, target, minimum, effectiveFrom);
        }
    }

    /**
     * The goals in force on each day.
     *
     * @param chains whose goals they are on that day, the most specific first
     */
    public Map<LocalDate, Map<Measure, Goal>> inForce(UUID center, Map<LocalDate, List<GoalSubject>> chains) {
        if (chains.isEmpty()) {
            return Map.of();
        }
        List<Row> rows = rows(center, chains);
        Map<LocalDate, Map<Measure, Goal>> goals = new HashMap<>();
        chains.forEach((day, chain) -> {
            Map<Measure, Goal> onDay = new EnumMap<>(Measure.class);
            rows.stream()
                    .filter(row -> row.on(day) && row.of(chain))
                    .collect(Collectors.groupingBy(Row::metric, Collectors.mapping(Row::held, Collectors.toList())))
                    .forEach((metric, held) -> Goal.of(held).ifPresent(goal -> onDay.put(metric, goal)));
            goals.put(day, onDay);
        });
        return goals;
    }

    private List<Row> rows(UUID center, Map<LocalDate, List<GoalSubject>> chains) {
        List<Targets.Named> subjects = chains.values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .map(each -> new Targets.Named(each.kind().name(), each.key()))
                .toList();
        return jdbi.withHandle(sql -> sql.createQuery(BETWEEN)
                .bind("center", center)
                .bind("first", Collections.min(chains.keySet()))
                .bind("last", Collections.max(chains.keySet()))
                .bindMethodsList("chain", subjects, List.of("kind", "key"))
                .mapTo(Row.class)
                .list());
    }
}
