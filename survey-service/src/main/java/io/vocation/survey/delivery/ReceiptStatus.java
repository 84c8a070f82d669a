package io.vocation.survey.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can become of a delivered response. */
@Schema(
        description =
                "ACCEPTED: new. WAITING: new, kept until the roster says whose contact it was. DUPLICATE: there"
                        + " already, with the same content. CONFLICT: there already with other content, which stays. REJECTED: not valid.")
public enum ReceiptStatus {
    ACCEPTED,
    WAITING,
    DUPLICATE,
    CONFLICT,
    REJECTED
}
