package io.vocation.survey.coding.queue;

/** What a response can lack. */
public enum Missing {
    SOURCE_OF_ERROR,
    /** The CSR's error, and not said whether they would not or could not. */
    WILL_OR_SKILL,
    /** In a center with a tree. */
    REPEAT_REASON,
    /** Its reason is a text that the center's tree does not have. */
    MAPPING
}
