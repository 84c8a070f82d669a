package io.vocation.survey.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a delivery: in the form in which it came, alone or many at a time. */
@Schema(oneOf = {ContactReceipt.class, ContactReceipts.class})
public sealed interface DeliveredContacts permits ContactReceipt, ContactReceipts {}
