package io.vocation.survey.feed;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.Cursor;
import io.vocation.commons.sql.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The responses in the order in which they last changed: the feed is read from their table. A reader gets the newest
 * state of each response that changed since its position, once, and never a state that was overtaken meanwhile.
 */
@ApplicationScoped
public class ResponseChanges {
    /** The type of every event that is told here. */
    public static final String TYPE = "response.changed";

    private static final String READ = "SELECT " + ChangeWriter.COLUMNS + """
             FROM response r
            WHERE (r.changed_xid, r.changed_id) > (cast(? AS xid8), ?)
              AND r.changed_xid < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY r.changed_xid, r.changed_id LIMIT ?""";
    private static final byte[] NONE = {'[', ']'};
    private static final int BYTES_OF_AN_EVENT = 900;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Asked asked;

    ResponseChanges(Jdbi jdbi, ObjectMapper json, Asked asked) {
        this.jdbi = jdbi;
        this.json = json;
        this.asked = asked;
    }

    /** The changes after a position, oldest first. */
    public List<CloudEvent> after(Cursor position, int limit) {
        try {
            return json.readValue(batch(position, limit), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether anything changed after a position. */
    public boolean isThereMore(Cursor position) {
        return !isEmpty(batch(position, 1));
    }

    /** The position after everything that can be read now. */
    public Cursor end() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT pg_snapshot_xmin(pg_current_snapshot())::text")
                .mapTo(String.class)
                .map(xmin -> new Cursor(xmin, 0))
                .one());
    }

    /** The same as {@link #after}, written as a batch of CloudEvents. */
    byte[] batch(Cursor position, int limit) {
        return jdbi.withHandle(sql -> read(sql.getConnection(), position, limit));
    }

    static boolean isEmpty(byte[] batch) {
        return batch.length == NONE.length;
    }

    private byte[] read(Connection connection, Cursor position, int limit) {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, position.xid());
            statement.setLong(2, position.id());
            statement.setInt(3, limit);
            try (ResultSet rows = statement.executeQuery()) {
                return write(rows);
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private byte[] write(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return NONE;
        }
        ByteArrayOutputStream batch = new ByteArrayOutputStream(64 * BYTES_OF_AN_EVENT);
        try (JsonGenerator out = json.createGenerator(batch, JsonEncoding.UTF8)) {
            ChangeWriter writer = new ChangeWriter(out, asked);
            out.writeStartArray();
            do {
                writer.write(rows);
            } while (rows.next());
            out.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return batch.toByteArray();
    }
}
