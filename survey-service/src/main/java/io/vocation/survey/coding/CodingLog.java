package io.vocation.survey.coding;

import io.vocation.survey.response.Visible.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Who coded what and when. */
@ApplicationScoped
class CodingLog {
    private static final String COLUMNS = """
            SELECT c.id, c.revision, c.at, c.coded_by, c.origin, c.source_of_error_before, c.will_or_skill_before,
              c.repeat_reason_before, c.source_of_error, c.will_or_skill, c.repeat_reason, c.could_have_done_more, c.note""";
    private static final String OF = COLUMNS + " FROM coding c WHERE c.response_id = :id ORDER BY c.id";
    private static final String BETWEEN = COLUMNS + """
            , r.id AS response_id, r.source_id, r.source_response_id, r.contacted_at, r.employee_id
            FROM coding c JOIN response_key k ON k.response_id = c.response_id
            JOIN response r ON r.center_id = c.center_id AND r.contacted_at = k.contacted_at AND r.id = k.response_id
            WHERE c.center_id = :center AND c.at >= :from AND c.at < :to AND (c.at, c.id) > (:at, :id) AND %s
            ORDER BY c.at, c.id LIMIT :limit""";

    private static final RowMapper<CodingEntryView> ENTRY = (row, _) -> entry(row);
    private static final RowMapper<CodingRecordView> RECORD = (row, _) -> new CodingRecordView(
            row.getObject("response_id", UUID.class),
            row.getObject("source_id", UUID.class),
            row.getString("source_response_id"),
            moment(row, "contacted_at"),
            row.getObject("employee_id", UUID.class),
            row.getLong("id"),
            entry(row));

    private final Jdbi jdbi;

    CodingLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How a response was coded, oldest first; without what was delivered with it. */
    List<CodingEntryView> of(UUID response) {
        return jdbi.withHandle(
                sql -> sql.createQuery(OF).bind("id", response).map(ENTRY).list());
    }

    /** What was coded in a time, oldest first; one more than the limit, so that it shows whether there are further ones. */
    List<CodingRecordView> between(
            UUID center, Instant from, Instant to, Condition visible, CodingPosition after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(BETWEEN.formatted(visible.sql()))
                .bind("center", center)
                .bind("from", from)
                .bind("to", to)
                .bind("scope", visible.scope())
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .map(RECORD)
                .list());
    }

    private static CodingEntryView entry(ResultSet row) throws SQLException {
        return new CodingEntryView(
                row.getInt("revision"),
                moment(row, "at"),
                row.getString("coded_by"),
                Origin.valueOf(row.getString("origin")),
                Codings.codes(
                        row.getString("source_of_error_before"),
                        row.getString("will_or_skill_before"),
                        row.getString("repeat_reason_before")),
                Codings.codes(
                        row.getString("source_of_error"),
                        row.getString("will_or_skill"),
                        row.getString("repeat_reason")),
                row.getObject("could_have_done_more", Boolean.class),
                row.getString("note"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
