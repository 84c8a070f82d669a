package io.vocation.survey.delivery;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.survey.response.Outcome;
import io.vocation.survey.response.WaitingReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/**
 * What became of one of many.
 *
 * @param index its place among those delivered, from 0
 * @param problem what was wrong with it, for CONFLICT and REJECTED
 */
@Schema(description = "What became of one of many responses.")
public record ItemReceipt(
        @Schema(description = "Its place among those delivered, from 0")
        long index,

        ReceiptStatus status,
        UUID id,
        WaitingReason waitingReason,
        ItemProblem problem) {

    static ItemReceipt kept(long index, Outcome outcome) {
        return new ItemReceipt(
                index,
                ReceiptStatus.valueOf(outcome.status().name()),
                outcome.id(),
                outcome.reason(),
                outcome.status() == Outcome.Status.CONFLICT ? ItemProblem.of(Refusals.conflict(outcome)) : null);
    }

    static ItemReceipt rejected(long index, HttpProblem problem) {
        return new ItemReceipt(index, ReceiptStatus.REJECTED, null, null, ItemProblem.of(problem));
    }
}
