package io.vocation.survey.source;

/** What a source can ask, as the feed names it. */
public enum Question {
    CSAT_CENTER("csatCenter"),
    CSAT_CSR("csatCsr"),
    RESOLVED("resolved"),
    CONTACTS("contacts"),
    CONTINUES("continues");

    private final String field;

    Question(String field) {
        this.field = field;
    }

    /** The name of the field that carries its answer. */
    public String field() {
        return field;
    }
}
