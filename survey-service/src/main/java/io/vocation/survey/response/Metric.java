package io.vocation.survey.response;

/**
 * What responses are counted in (practice M1, M3, M4), as conditions on {@code response r}: performance-service counts the
 * same, so that the responses behind each of its figures can be listed.
 */
public enum Metric {
    CSAT_CENTER("r.csat_center_top"),
    CSAT_CSR("r.csat_csr_top"),
    RESOLUTION("r.resolved"),
    /** Of a source that asks both questions: an unresolved call is a no, a resolved one without contacts says nothing. */
    FCR("(CASE WHEN r.source_id NOT IN (SELECT s.id FROM source s WHERE s.asks @> '[\"resolved\", \"contacts\"]')"
            + " THEN NULL WHEN r.resolved THEN r.contacts = 1 ELSE r.resolved END)"),
    CONTINUES("r.continues"),
    WORLD_CLASS_CALL("(CASE WHEN r.csat_csr_top IS NULL OR r.resolved IS NULL THEN NULL"
            + " ELSE r.csat_csr_top AND r.resolved END)");

    private final String said;

    Metric(String said) {
        this.said = said;
    }

    /** Whether it is answered at all. */
    public String answered() {
        return said + " IS NOT NULL";
    }

    /** Whether it is answered so; the parameter is a boolean. */
    public String answeredAs(String parameter) {
        return said + " = " + parameter;
    }

    /** Whether it is answered, and not by a failure beyond the CSR's control (practice M7). */
    String controllable() {
        return "(" + said + " OR NOT " + said
                + " AND coalesce(r.source_of_error NOT IN ('ORGANIZATION', 'CUSTOMER'), TRUE))";
    }
}
