package io.vocation.commons.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the request that an entry tells of. */
@Schema(name = "AuditOutcome")
public enum Outcome {
    /** It changed something, or repeated a change. */
    CHANGED,
    /** It was shown figures of persons, or the audit itself. */
    READ,
    /** It was a change that the caller may not make. */
    REFUSED
}
