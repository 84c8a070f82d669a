package io.vocation.survey.source.guess;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a column can be taken for. */
@Schema(description = "What a column was taken for; NOTHING is not read.")
public enum Role {
    RESPONSE_ID("columns.sourceResponseId"),
    AGENT("columns.agent"),
    CONTACT_TIMESTAMP("columns.contactedAt"),
    CONTACT_DATE("columns.contactedAt"),
    CONTACT_TIME("columns.contactedAt"),
    ANSWER_TIMESTAMP("columns.answeredAt"),
    ANSWER_DATE("columns.answeredAt"),
    ANSWER_TIME("columns.answeredAt"),
    CALL_TYPE("columns.callType"),
    LINE_OF_BUSINESS("columns.lineOfBusiness"),
    SOURCE_OF_ERROR("columns.sourceOfError"),
    WILL_OR_SKILL("columns.willOrSkill"),
    REPEAT_REASON("columns.repeatReason"),
    VERBATIM("columns.verbatim"),
    CUSTOMER("columns.customer"),
    CSAT_CENTER("questions.csatCenter"),
    CSAT_CSR("questions.csatCsr"),
    RESOLVED("questions.resolved"),
    CONTACTS("questions.contacts"),
    CONTINUES("questions.continues"),
    SURVEYED("surveyed"),
    NOTHING("source");

    private final String place;

    Role(String place) {
        this.place = place;
    }

    /** The part of a source that names such a column. */
    String place() {
        return place;
    }
}
