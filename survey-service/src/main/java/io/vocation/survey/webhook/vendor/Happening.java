package io.vocation.survey.webhook.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One thing that a delivery tells of. */
public sealed interface Happening {
    /** The answers came along, in a document that mappings can read. */
    record Told(ObjectNode document) implements Happening {}

    /** The answers are to be fetched. */
    record Pointed(Pointer to) implements Happening {}

    /** Nothing of ours: another kind of event, or a response that is not complete yet. */
    record Passed() implements Happening {}

    /**
     * Where the answers are.
     *
     * @param event the vendor's id of the event
     */
    record Pointer(String event, String survey, String response) {}
}
