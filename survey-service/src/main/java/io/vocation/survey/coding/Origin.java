package io.vocation.survey.coding;

/** How codes came to a response. */
public enum Origin {
    /** With the response itself. */
    DELIVERED,
    /** By a person, for this response. */
    PERSON,
    /** By a person, for many at once. */
    BULK,
    /** By a person, with a file. */
    CSV,
    /** The response was corrected as a whole. */
    CORRECTION
}
