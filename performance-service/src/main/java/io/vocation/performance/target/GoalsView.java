package io.vocation.performance.target;

import io.vocation.performance.tally.Measure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is expected of a person on a day. */
@Schema(
        name = "Goals",
        description = "What is expected of a person on a day; a metric on which nothing was set is absent.",
        requiredProperties = {"employeeId", "on", "goals"})
public record GoalsView(UUID employeeId, LocalDate on, List<MetricGoal> goals) {

    /** What is expected on one metric. */
    @Schema(
            description = "What is expected on one metric.",
            requiredProperties = {"metric", "goal"})
    public record MetricGoal(Measure metric, Goal goal) {}

    static GoalsView of(UUID employee, LocalDate on, Map<Measure, Goal> goals) {
        return new GoalsView(
                employee,
                on,
                goals.entrySet().stream()
                        .map(each -> new MetricGoal(each.getKey(), each.getValue()))
                        .toList());
    }
}
