package io.vocation.survey.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** What became of each of many delivered responses. */
@Schema(
        description = "What became of each of many responses, in their order.",
        requiredProperties = {"accepted", "waiting", "duplicates", "conflicts", "rejected", "items"})
public record BatchReceipt(
        @Schema(description = "New ones, those that wait among them")
        long accepted,

        @Schema(description = "New ones that wait for the roster")
        long waiting,

        long duplicates,
        long conflicts,
        long rejected,
        List<ItemReceipt> items)
        implements Delivered {

    static BatchReceipt of(List<ItemReceipt> items) {
        return new BatchReceipt(
                count(items, ReceiptStatus.ACCEPTED),
                items.stream().filter(item -> item.waitingReason() != null).count(),
                count(items, ReceiptStatus.DUPLICATE),
                count(items, ReceiptStatus.CONFLICT),
                count(items, ReceiptStatus.REJECTED),
                items);
    }

    private static long count(List<ItemReceipt> items, ReceiptStatus status) {
        return items.stream().filter(item -> item.status() == status).count();
    }
}
