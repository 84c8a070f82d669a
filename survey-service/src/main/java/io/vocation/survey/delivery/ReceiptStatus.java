package io.vocation.survey.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can become of a delivered response. */
@Schema(
        description =
                "ACCEPTED: new; with a waitingReason when it is kept until the roster says whose contact it was. DUPLICATE:"
                        + " there already, with the same content. CONFLICT: there already with other content, which stays;"
                        + " this one is kept as a proposed correction. REJECTED: not valid.")
public enum ReceiptStatus {
    ACCEPTED,
    DUPLICATE,
    CONFLICT,
    REJECTED
}
