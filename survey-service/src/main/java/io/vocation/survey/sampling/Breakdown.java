package io.vocation.survey.sampling;

/** By what observed resolution is told, in the words of the API. */
public enum Breakdown {
    center("NULL::text", "NULL::text"),
    team("r.team_id::text", "r.team_id::text"),
    employee("r.employee_id::text", "r.employee_id::text"),
    callType("r.call_type", "r.call_type"),
    /** Responses do not say why the customer called. */
    reason("r.reason", null);

    private final String ofContacts;
    private final String ofResponses;

    Breakdown(String ofContacts, String ofResponses) {
        this.ofContacts = ofContacts;
        this.ofResponses = ofResponses;
    }

    /** An expression on {@code contact r}. */
    String ofContacts() {
        return ofContacts;
    }

    /** An expression on {@code response r}; null where they cannot be told apart so. */
    String ofResponses() {
        return ofResponses;
    }
}
