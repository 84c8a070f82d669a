package io.vocation.performance.target;

import io.vocation.performance.tally.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks up the goals in force. For a window ask for its last day, for a series for each period's last day: so a change of
 * a target never scores again what is over (practice P2).
 */
@ApplicationScoped
public class Targets {
    private static final String IN_FORCE = """
            SELECT subject_kind, subject_key, metric, target, minimum, effective_from FROM target
            WHERE center_id = :center AND effective_from <= :day AND (effective_to IS NULL OR effective_to > :day)
              AND (subject_kind, subject_key) IN (<chain>)""";
    private static final String PLACE = """
            SELECT position, team_id FROM roster_assignment
            WHERE employee_id = :employee AND center_id = :center AND from_day <= :day
              AND (to_day IS NULL OR to_day > :day)""";

    private final Jdbi jdbi;

    Targets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Place(String position, UUID teamId) {}

    /** A subject as it is bound: the row of kind and key. */
    public record Named(String kind, String key) {}

    /**
     * Whose goals a person has on a day: their own, their position's, their team's, their center's. Somebody who was not
     * assigned on that day has their own and the center's. A supervisor's goals are those of the person they are.
     */
    public List<GoalSubject> chainOfEmployee(UUID center, UUID employee, LocalDate day) {
        Optional<Place> place = jdbi.withHandle(sql -> sql.createQuery(PLACE)
                .bind("employee", employee)
                .bind("center", center)
                .bind("day", day)
                .mapTo(Place.class)
                .findOne());
        return Stream.of(
                        Optional.of(GoalSubject.employee(employee)),
                        place.map(Place::position).map(GoalSubject::position),
                        place.map(Place::teamId).map(GoalSubject::team),
                        Optional.of(GoalSubject.CENTER))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whose goals a team has: its own, its center's. */
    public static List<GoalSubject> chainOfTeam(UUID team) {
        return List.of(GoalSubject.team(team), GoalSubject.CENTER);
    }

    /** Whose goals a center has, and what is no person and no team: call types, lines of business. */
    public static List<GoalSubject> chainOfCenter() {
        return List.of(GoalSubject.CENTER);
    }

    /**
     * The goal in force on one metric.
     *
     * @param chain whose goals they are, the most specific first
     * @return empty where nothing was set, and for FCR of a person, who has no such figure (practice M3)
     */
    public Optional<Goal> inForce(UUID center, List<GoalSubject> chain, Measure metric, LocalDate day) {
        return Optional.ofNullable(inForce(center, chain, day).get(metric));
    }

    /** The goals in force, by metric; what is not set is not in it. */
    public Map<Measure, Goal> inForce(UUID center, List<GoalSubject> chain, LocalDate day) {
        GoalSubject.Kind kind = chain.getFirst().kind();
        Map<Measure, List<HeldTarget>> held = held(center, chain, day).stream()
                .filter(each -> kind.has(each.metric()))
                .collect(Collectors.groupingBy(HeldTarget::metric));
        Map<Measure, Goal> goals = new EnumMap<>(Measure.class);
        held.forEach((metric, each) -> Goal.of(each).ifPresent(goal -> goals.put(metric, goal)));
        return goals;
    }

    private List<HeldTarget> held(UUID center, List<GoalSubject> chain, LocalDate day) {
        return jdbi.withHandle(sql -> sql.createQuery(IN_FORCE)
                .bind("center", center)
                .bind("day", day)
                .bindMethodsList(
                        "chain",
                        chain.stream()
                                .map(each -> new Named(each.kind().name(), each.key()))
                                .toList(),
                        List.of("kind", "key"))
                .mapTo(HeldTarget.class)
                .list());
    }
}
