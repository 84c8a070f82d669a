package io.vocation.performance.awareness;

import io.vocation.performance.tally.Measure;
import io.vocation.performance.window.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Somebody is asked to state their numbers. */
@Schema(
        name = "CheckIn",
        description = "Somebody is asked to state their numbers of a window.",
        requiredProperties = {"id", "employeeId", "askedBy", "askedAt", "window", "answerUntil", "state", "statements"})
public record CheckInView(
        UUID id,
        UUID employeeId,

        @Schema(description = "The account that asked") String askedBy,
        Instant askedAt,
        Window window,

        @Schema(description = "The last day on which an answer is taken")
        LocalDate answerUntil,

        State state,
        Instant answeredAt,

        @Schema(description = "How many points a stated rate could be off at the answer", examples = "5")
        BigDecimal tolerance,

        @Schema(
                description = "KNOWN: every rate that there was to know. NO_FIGURES: too few answers to know anything; "
                        + "counts as not asked")
        CheckInOutcome outcome,

        @Schema(description = "What was stated, beside what was so at that moment; empty before the answer")
        List<StatementView> statements) {

    /** Where a check-in stands today. */
    @Schema(name = "CheckInState")
    public enum State {
        OPEN,
        ANSWERED,
        /** It was not answered in time, and counts as not asked. */
        LAPSED
    }

    /**
     * What was stated of a metric.
     *
     * @param numerator null where there were too few answers to show it
     */
    @Schema(
            name = "Statement",
            description = "What was stated of one metric, beside what was so at that moment.",
            requiredProperties = {"metric", "denominator"})
    public record StatementView(
            Measure metric,

            @Schema(description = "The share that was stated; absent where nothing was", examples = "0.85")
            BigDecimal stated,

            @Schema(
                    description = "Answers that counted as a yes; absent where there were too few to show",
                    examples = "43")
            Long numerator,

            @Schema(examples = "50") long denominator,

            @Schema(
                    description =
                            "Whether it was close enough; absent where there were too few answers to be asked for it")
            Boolean known) {

        static StatementView of(Statement statement) {
            return new StatementView(
                    statement.metric(),
                    statement.stated(),
                    statement.known() == null ? null : statement.yes(),
                    statement.answers(),
                    statement.known());
        }
    }

    static CheckInView of(CheckIns.Told told) {
        CheckIns.Row row = told.row();
        State state = row.answeredAt() != null ? State.ANSWERED : row.lapsed() ? State.LAPSED : State.OPEN;
        return new CheckInView(
                row.id(),
                row.employeeId(),
                row.askedBy(),
                row.askedAt(),
                new Window(row.windowFrom(), row.windowTo(), row.zone()),
                row.answerUntil(),
                state,
                row.answeredAt(),
                row.tolerance(),
                row.outcome(),
                told.statements().stream().map(StatementView::of).toList());
    }
}
