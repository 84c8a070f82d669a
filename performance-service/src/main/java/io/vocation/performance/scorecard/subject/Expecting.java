package io.vocation.performance.scorecard.subject;

import io.vocation.performance.scorecard.subject.Whose.Stay;
import io.vocation.performance.tally.Measure;
import io.vocation.performance.target.Goal;
import io.vocation.performance.target.GoalSubject;
import io.vocation.performance.target.Targets;
import io.vocation.performance.target.TargetsOverTime;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what is expected of those whose figures are asked for (practice P2). */
@ApplicationScoped
public class Expecting {
    private final Targets targets;
    private final TargetsOverTime over;

    Expecting(Targets targets, TargetsOverTime over) {
        this.targets = targets;
        this.over = over;
    }

    /** The goals in force on a day. */
    public Map<Measure, Goal> on(Whose whose, LocalDate day) {
        return targets.inForce(whose.center().id(), chain(whose, day), day);
    }

    /** The goals in force on each of many days. */
    public Map<LocalDate, Map<Measure, Goal>> on(Whose whose, Collection<LocalDate> days) {
        return over.inForce(
                whose.center().id(),
                days.stream().distinct().collect(Collectors.toMap(Function.identity(), day -> chain(whose, day))));
    }

    private static List<GoalSubject> chain(Whose whose, LocalDate day) {
        return switch (whose.subject().kind()) {
            case EMPLOYEE, SUPERVISOR -> ofPerson(whose, day);
            case TEAM -> Targets.chainOfTeam(UUID.fromString(whose.subject().key()));
            case LINE_OF_BUSINESS, CALL_TYPE, CENTER -> Targets.chainOfCenter();
        };
    }

    /** As {@link Targets#chainOfEmployee} says, from what is known of the person already. */
    private static List<GoalSubject> ofPerson(Whose whose, LocalDate day) {
        List<GoalSubject> chain = new ArrayList<>();
        chain.add(GoalSubject.employee(UUID.fromString(whose.subject().key())));
        Optional<Stay> stay =
                whose.stays().stream().filter(each -> each.on(day)).findFirst();
        stay.map(Stay::position).map(GoalSubject::position).ifPresent(chain::add);
        stay.map(Stay::teamId).map(GoalSubject::team).ifPresent(chain::add);
        chain.add(GoalSubject.CENTER);
        return chain;
    }
}
