package io.vocation.survey.coding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.coding.Judged.Refused;
import io.vocation.survey.coding.Judged.Same;
import io.vocation.survey.coding.Judged.Sound;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What became of each of many codings. */
@Schema(
        name = "CodingReport",
        description = "What became of each of many codings: what is refused stops nothing else.",
        requiredProperties = {"dryRun", "coded", "unchanged", "rejected", "items"})
public record CodingReport(
        @Schema(description = "Whether nothing was kept") boolean dryRun,
        int coded,
        int unchanged,
        int rejected,
        List<Item> items) {

    /** What became of one coding. */
    public enum Outcome {
        CODED,
        /** It had these codes already; if others had said so, they are confirmed. */
        UNCHANGED,
        REJECTED
    }

    /** One of them. */
    @Schema(
            name = "CodingOutcome",
            description = "What became of one coding.",
            requiredProperties = {"at", "outcome"})
    public record Item(
            @Schema(description = "Where it stands: in a list from 0, in a file its line, the header being line 1")
            int at,

            UUID responseId,
            Outcome outcome,
            CodingProblem problem) {
        @JsonIgnore
        boolean is(Outcome other) {
            return outcome == other;
        }
    }

    /** Why one was refused. */
    @Schema(
            name = "CodingProblem",
            description = "Why a coding was refused, as it would be for one alone.",
            requiredProperties = {"type", "title", "status", "detail"})
    public record CodingProblem(
            String type,
            String title,
            int status,
            String detail,

            @Schema(description = "The field, where one is wrong")
            String field) {}

    /** @param unreadable what could not even be judged */
    static CodingReport of(List<Judged> judged, List<Item> unreadable, boolean dryRun) {
        List<Item> items = new ArrayList<>(unreadable);
        judged.forEach(each -> items.add(item(each)));
        items.sort(Comparator.comparingInt(Item::at));
        return new CodingReport(
                dryRun,
                count(items, Outcome.CODED),
                count(items, Outcome.UNCHANGED),
                count(items, Outcome.REJECTED),
                items);
    }

    private static int count(List<Item> items, Outcome outcome) {
        return (int) items.stream().filter(item -> item.is(outcome)).count();
    }

    private static Item item(Judged judged) {
        int at = judged.wanted().at();
        return switch (judged) {
            case Sound sound ->
                new Item(at, judged.responseId(), sound.changes() ? Outcome.CODED : Outcome.UNCHANGED, null);
            case Same _ -> new Item(at, judged.responseId(), Outcome.UNCHANGED, null);
            case Refused refused ->
                new Item(
                        at,
                        judged.responseId(),
                        Outcome.REJECTED,
                        problem(refused.type(), refused.message(), refused.field()));
        };
    }

    /** A line that cannot be understood. */
    static Item unreadable(int line, Violation wrong) {
        return new Item(
                line,
                null,
                Outcome.REJECTED,
                problem(io.vocation.commons.problem.ProblemType.VALIDATION, wrong.message(), wrong.field()));
    }

    private static CodingProblem problem(io.vocation.commons.problem.ProblemType type, String message, String field) {
        return new CodingProblem(type.uri().toString(), type.title(), type.status(), message, field);
    }
}
