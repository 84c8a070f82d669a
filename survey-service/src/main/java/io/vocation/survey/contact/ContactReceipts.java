package io.vocation.survey.contact;

import io.vocation.survey.delivery.ReceiptStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** What became of each of many delivered contacts. */
@Schema(
        description = "What became of each of many contacts, in their order.",
        requiredProperties = {"accepted", "waiting", "duplicates", "conflicts", "rejected", "items"})
public record ContactReceipts(
        @Schema(description = "New ones, those that wait among them")
        long accepted,

        @Schema(description = "New ones that wait for the roster")
        long waiting,

        long duplicates,
        long conflicts,
        long rejected,
        List<ContactReceipt> items)
        implements DeliveredContacts {

    static ContactReceipts of(List<ContactReceipt> items) {
        return new ContactReceipts(
                count(items, ReceiptStatus.ACCEPTED),
                items.stream().filter(item -> item.waitingReason() != null).count(),
                count(items, ReceiptStatus.DUPLICATE),
                count(items, ReceiptStatus.CONFLICT),
                count(items, ReceiptStatus.REJECTED),
                items);
    }

    private static long count(List<ContactReceipt> items, ReceiptStatus status) {
        return items.stream().filter(item -> item.status() == status).count();
    }
}
