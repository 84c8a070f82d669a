package io.vocation.performance.tally;

import io.vocation.commons.sql.BinaryCopy;
import io.vocation.performance.tally.LedgerEntry.SourceOfError;
import io.vocation.performance.tally.LedgerEntry.WillOrSkill;
import io.vocation.performance.tally.ResponseEvent.State;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The rows of the ledger. */
final class LedgerRows {
    private static final String COLUMNS = """
            center_id, id, revision, state, contacted_at, day, employee_id, team_id, supervisor_id, position, call_type,
            line_of_business, csat_center, csat_csr, resolved, fcr, continues, world_class_call, contacts,
            source_of_error, will_or_skill, repeat_reason""";
    private static final int COLUMN_COUNT = 22;

    private final Handle sql;

    LedgerRows(Handle sql) {
        this.sql = sql;
    }

    /** What is held of some responses. */
    List<LedgerEntry> held(Collection<UUID> ids) {
        return sql.createQuery("SELECT " + COLUMNS + " FROM counted_response WHERE id = ANY(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map(LedgerRows::entry)
                .list();
    }

    /** All that is held of some centers; to be read as it comes. */
    Query of(Collection<UUID> centers) {
        return sql.createQuery("SELECT " + COLUMNS + " FROM counted_response WHERE center_id = ANY(:centers)")
                .bindArray("centers", UUID.class, centers.toArray());
    }

    void delete(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            sql.createUpdate("DELETE FROM counted_response WHERE id = ANY(:ids)")
                    .bindArray("ids", UUID.class, ids.toArray())
                    .execute();
        }
    }

    void insert(Collection<LedgerEntry> entries) throws SQLException {
        BinaryCopy copy = new BinaryCopy(COLUMN_COUNT);
        for (LedgerEntry entry : entries) {
            Verdicts said = entry.verdicts();
            copy.row()
                    .uuid(entry.centerId())
                    .uuid(entry.id())
                    .bigint(entry.revision())
                    .text(entry.state().name())
                    .moment(entry.contactedAt())
                    .day(entry.day())
                    .uuid(entry.employeeId())
                    .uuid(entry.teamId())
                    .uuid(entry.supervisorId())
                    .text(entry.position())
                    .text(entry.callType())
                    .text(entry.lineOfBusiness())
                    .decision(said.csatCenter())
                    .decision(said.csatCsr())
                    .decision(said.resolved())
                    .decision(said.fcr())
                    .decision(said.continues())
                    .decision(said.worldClassCall())
                    .integer(entry.contacts())
                    .text(name(entry.sourceOfError()))
                    .text(name(entry.willOrSkill()))
                    .text(entry.repeatReason());
        }
        if (!copy.isEmpty()) {
            copy.into(sql.getConnection(), "counted_response (" + COLUMNS + ")");
        }
    }

    static LedgerEntry entry(ResultSet row, StatementContext context) throws SQLException {
        String error = row.getString(20);
        String lack = row.getString(21);
        return new LedgerEntry(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getLong(3),
                State.valueOf(row.getString(4)),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, LocalDate.class),
                row.getObject(7, UUID.class),
                row.getObject(8, UUID.class),
                row.getObject(9, UUID.class),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                new Verdicts(
                        row.getObject(13, Boolean.class),
                        row.getObject(14, Boolean.class),
                        row.getObject(15, Boolean.class),
                        row.getObject(16, Boolean.class),
                        row.getObject(17, Boolean.class),
                        row.getObject(18, Boolean.class)),
                row.getObject(19, Integer.class),
                error == null ? null : SourceOfError.valueOf(error),
                lack == null ? null : WillOrSkill.valueOf(lack),
                row.getString(22));
    }

    private static String name(Enum<?> word) {
        return word == null ? null : word.name();
    }
}
