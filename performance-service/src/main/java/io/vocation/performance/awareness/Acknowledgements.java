package io.vocation.performance.awareness;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which months people acknowledged, with the figures as they were then. */
@ApplicationScoped
class Acknowledgements {
    private static final String MONTHS = """
            SELECT month, acknowledged_at FROM month_acknowledgement
            WHERE employee_id = :employee AND (cast(:month AS date) IS NULL OR month = :month) ORDER BY month DESC""";
    private static final String FIGURES =
            "SELECT metric, yes, answers FROM month_figure WHERE employee_id = :employee AND month = :month";
    private static final String ADD = """
            INSERT INTO month_acknowledgement (employee_id, month, center_id) VALUES (:employee, :month, :center)
            ON CONFLICT DO NOTHING""";
    private static final String ADD_FIGURE = """
            INSERT INTO month_figure (employee_id, month, metric, yes, answers)
            VALUES (:employee, :month, :metric, :yes, :answers)""";

    private final Jdbi jdbi;

    Acknowledgements(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(LocalDate month, Instant acknowledgedAt) {}

    /** A month that somebody acknowledged. */
    record Acknowledged(LocalDate month, Instant acknowledgedAt, List<Figure> figures) {}

    /** The latest month first. */
    List<Acknowledged> of(UUID employee) {
        return months(employee, null);
    }

    Optional<Acknowledged> find(UUID employee, LocalDate month) {
        return months(employee, month).stream().findFirst();
    }

    /** Keeps it, unless the same was kept at the same moment. */
    void add(UUID employee, LocalDate month, UUID center, List<Figure> figures) {
        jdbi.useHandle(sql -> {
            int added = sql.createUpdate(ADD)
                    .bind("employee", employee)
                    .bind("month", month)
                    .bind("center", center)
                    .execute();
            if (added == 1) {
                figures.forEach(figure -> sql.createUpdate(ADD_FIGURE)
                        .bind("employee", employee)
                        .bind("month", month)
                        .bind("metric", figure.metric())
                        .bind("yes", figure.yes())
                        .bind("answers", figure.answers())
                        .execute());
            }
        });
    }

    private List<Acknowledged> months(UUID employee, LocalDate only) {
        return jdbi.withHandle(sql ->
                sql.createQuery(MONTHS).bind("employee", employee).bind("month", only).mapTo(Row.class).list().stream()
                        .map(row -> new Acknowledged(
                                row.month(),
                                row.acknowledgedAt(),
                                sql
                                        .createQuery(FIGURES)
                                        .bind("employee", employee)
                                        .bind("month", row.month())
                                        .mapTo(Figure.class)
                                        .stream()
                                        .sorted(Comparator.comparing(Figure::metric))
                                        .toList()))
                        .toList());
    }
}
