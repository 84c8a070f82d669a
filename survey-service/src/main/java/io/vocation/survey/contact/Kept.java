package io.vocation.survey.contact;

import io.vocation.survey.delivery.ReceiptStatus;
import io.vocation.survey.response.WaitingReason;

import java.util.UUID;

/**
 * What became of a contact that could be read.
 *
 * @param id under which it is kept, now or since before
 * @param waitingReason why it waits for the roster; null unless it is new and does
 */
record Kept(ReceiptStatus status, UUID id, WaitingReason waitingReason) {}
