package io.vocation.survey.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a delivery: in the form in which it came, alone or many at a time. */
@Schema(oneOf = {Receipt.class, BatchReceipt.class})
public sealed interface Delivered permits Receipt, BatchReceipt {}
