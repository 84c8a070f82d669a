package io.vocation.survey.delivery;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.survey.response.Outcome;
import io.vocation.survey.response.WaitingReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/**
 * What became of one of many.
 *
 * @param index its place in the delivered array, from 0
 * @param problem what was wrong with it, for CONFLICT and REJECTED
 */
@Schema(description = "What became of one of many responses.")
public record ItemReceipt(
        @Schema(description = "Its place in the array, from 0")
        int index,

        ReceiptStatus status,
        UUID id,
        WaitingReason waitingReason,
        ItemProblem problem) {

    static ItemReceipt kept(int index, Outcome outcome) {
        return new ItemReceipt(
                index,
                ReceiptStatus.valueOf(outcome.status().name()),
                outcome.id(),
                outcome.reason(),
                outcome.status() == Outcome.Status.CONFLICT ? ItemProblem.of(Refusals.conflict(outcome)) : null);
    }

    static ItemReceipt rejected(int index, HttpProblem problem) {
        return new ItemReceipt(index, ReceiptStatus.REJECTED, null, null, ItemProblem.of(problem));
    }
}
