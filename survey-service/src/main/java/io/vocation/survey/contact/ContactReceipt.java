package io.vocation.survey.contact;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.delivery.ItemProblem;
import io.vocation.survey.delivery.ReceiptStatus;
import io.vocation.survey.response.WaitingReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/**
 * What became of one delivered contact.
 *
 * @param index its place among those delivered, from 0; null where it came alone
 * @param problem what was wrong with it, for CONFLICT and REJECTED
 */
@Schema(
        description = "What became of one contact. One in CONFLICT is there already with other content, which stays.",
        requiredProperties = "status")
public record ContactReceipt(
        @Schema(description = "Its place among those delivered, from 0")
        Long index,

        ReceiptStatus status,
        UUID id,
        WaitingReason waitingReason,
        ItemProblem problem)
        implements DeliveredContacts {

    static ContactReceipt kept(Long index, Kept kept) {
        return new ContactReceipt(
                index,
                kept.status(),
                kept.id(),
                kept.waitingReason(),
                kept.status() == ReceiptStatus.CONFLICT ? ItemProblem.of(conflict(kept.id())) : null);
    }

    static ContactReceipt rejected(Long index, HttpProblem problem) {
        return new ContactReceipt(index, ReceiptStatus.REJECTED, null, null, ItemProblem.of(problem));
    }

    static HttpProblem conflict(UUID id) {
        return Problems.of(
                        ProblemType.CONFLICT,
                        "The center delivered this contact before, with other content, which stays as it was.")
                .with("id", id)
                .build();
    }
}
