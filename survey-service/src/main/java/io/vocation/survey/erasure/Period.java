package io.vocation.survey.erasure;

/** What a center keeps for a time only, each by a policy value of its own in days. */
public enum Period {
    /** What customers wrote, from their contact on. */
    VERBATIM("retention.verbatim"),
    /** Who they are, from their contact on. */
    CUSTOMER("retention.customer"),
    /** Rows of files that were not kept, from their import on. */
    REJECTIONS("retention.rejections"),
    /** Deliveries that could not be kept, from their arrival on. */
    DEAD_LETTERS("retention.dead-letters");

    private final String policy;

    Period(String policy) {
        this.policy = policy;
    }

    String policy() {
        return policy;
    }
}
