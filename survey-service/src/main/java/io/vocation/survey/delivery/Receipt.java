package io.vocation.survey.delivery;

import io.vocation.survey.response.WaitingReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** What became of one delivered response. */
@Schema(
        description = "What became of a response that was delivered alone.",
        requiredProperties = {"status", "id"})
public record Receipt(ReceiptStatus status, UUID id, WaitingReason waitingReason) implements Delivered {}
