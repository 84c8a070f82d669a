package io.vocation.survey.advocacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happens to cases. */
@Schema(name = "CaseHappening")
public enum Happening {
    OPENED,
    /** Somebody could be named for the first time, by a contact. */
    ADVOCATE_NAMED,
    HANDED_OVER,
    CONTACT_ADDED,
    CONTACT_REMOVED,
    CLOSED,
    REOPENED,
    /** Another case was about the same problem; this one has its contacts now. */
    TOOK_IN,
    /** It went into another one. */
    JOINED,
    /** Some of its contacts are about another problem and have a case of their own now. */
    SPLIT,
    /** It was made of some contacts of another one. */
    SPLIT_OFF,
    DISSOLVED,
    EXCEPTION_ARGUED,
    EXCEPTION_GRANTED,
    EXCEPTION_REFUSED
}
