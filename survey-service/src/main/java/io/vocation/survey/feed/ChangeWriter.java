package io.vocation.survey.feed;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Writes responses as the feed tells them: the whole state, without what the customer wrote or who they are. What a
 * response does not have is left out.
 */
final class ChangeWriter {
    static final String COLUMNS = """
            r.changed_xid::text, r.changed_id, coalesce(r.changed_at, r.received_at), r.id, r.revision, r.state,
            r.source_id, r.center_id, r.employee_id, r.team_id, r.supervisor_id, r.position, r.call_type,
            r.line_of_business, r.contacted_at, r.answered_at, r.csat_center, r.csat_center_min, r.csat_center_max,
            r.csat_center_top, r.csat_csr, r.csat_csr_min, r.csat_csr_max, r.csat_csr_top, r.resolved, r.contacts,
            r.continues, r.source_of_error, r.will_or_skill, r.repeat_reason""";

    private final JsonGenerator out;
    private final Asked asked;
    private ResultSet row;
    private int column;

    ChangeWriter(JsonGenerator out, Asked asked) {
        this.out = out;
        this.asked = asked;
    }

    /** Writes the row on which a result of {@link #COLUMNS} stands. */
    void write(ResultSet current) throws SQLException, IOException {
        row = current;
        column = 0;
        out.writeStartObject();
        out.writeStringField("specversion", "1.0");
        out.writeStringField("id", row.getString(++column) + "-" + row.getLong(++column));
        out.writeStringField("source", "/survey/v1/feed");
        out.writeStringField("type", ResponseChanges.TYPE);
        OffsetDateTime changed = row.getObject(++column, OffsetDateTime.class);
        UUID id = row.getObject(++column, UUID.class);
        out.writeStringField("subject", id.toString());
        out.writeStringField("time", utc(changed));
        out.writeStringField("datacontenttype", "application/json");
        out.writeObjectFieldStart("data");
        out.writeStringField("id", id.toString());
        data();
        out.writeEndObject();
        out.writeEndObject();
    }

    private void data() throws SQLException, IOException {
        number("revision");
        text("state");
        UUID source = row.getObject(++column, UUID.class);
        out.writeStringField("sourceId", source.toString());
        id("centerId");
        id("employeeId");
        id("teamId");
        id("supervisorId");
        text("position");
        text("callType");
        text("lineOfBusiness");
        moment("contactedAt");
        moment("answeredAt");
        out.writeFieldName("asks");
        String[] asks = asked.of(source);
        out.writeArray(asks, 0, asks.length);
        rating("csatCenter");
        rating("csatCsr");
        decision("resolved");
        number("contacts");
        decision("continues");
        text("sourceOfError");
        text("willOrSkill");
        text("repeatReason");
    }

    private void id(String field) throws SQLException, IOException {
        UUID id = row.getObject(++column, UUID.class);
        if (id != null) {
            out.writeStringField(field, id.toString());
        }
    }

    private void text(String field) throws SQLException, IOException {
        String text = row.getString(++column);
        if (text != null) {
            out.writeStringField(field, text);
        }
    }

    private void number(String field) throws SQLException, IOException {
        int number = row.getInt(++column);
        if (!row.wasNull()) {
            out.writeNumberField(field, number);
        }
    }

    private void decision(String field) throws SQLException, IOException {
        boolean yes = row.getBoolean(++column);
        if (!row.wasNull()) {
            out.writeBooleanField(field, yes);
        }
    }

    private void moment(String field) throws SQLException, IOException {
        OffsetDateTime moment = row.getObject(++column, OffsetDateTime.class);
        if (moment != null) {
            out.writeStringField(field, utc(moment));
        }
    }

    private void rating(String field) throws SQLException, IOException {
        int value = row.getInt(++column);
        if (row.wasNull()) {
            column += 3;
            return;
        }
        out.writeObjectFieldStart(field);
        out.writeNumberField("value", value);
        number("min");
        number("max");
        decision("topBox");
        out.writeEndObject();
    }

    /** ISO 8601 to the microsecond, as they are kept: {@code 2026-03-02T09:12:58.000000Z}. */
    static String utc(OffsetDateTime moment) {
        OffsetDateTime at = moment.withOffsetSameInstant(ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(27);
        padded(text, at.getYear(), 4).append('-');
        padded(text, at.getMonthValue(), 2).append('-');
        padded(text, at.getDayOfMonth(), 2).append('T');
        padded(text, at.getHour(), 2).append(':');
        padded(text, at.getMinute(), 2).append(':');
        padded(text, at.getSecond(), 2).append('.');
        return padded(text, at.getNano() / 1000, 6).append('Z').toString();
    }

    private static StringBuilder padded(StringBuilder text, int number, int digits) {
        for (int smallest = (int) Math.pow(10, digits - 1); smallest > number && smallest > 1; smallest /= 10) {
            text.append('0');
        }
        return text.append(number);
    }
}
