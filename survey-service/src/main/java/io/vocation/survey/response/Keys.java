package io.vocation.survey.response;

import io.vocation.commons.sql.BinaryCopy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The keys of the kept responses: each source's response id once, whoever comes first (practice M1 to M4 count on it). */
final class Keys {
    /**
     * Keys are taken in order, so that two chunks that share some wait for each other in turn instead of in a circle.
     */
    static final Comparator<Candidate> IN_ORDER = Comparator.comparing(
                    (Candidate candidate) -> candidate.source().id())
            .thenComparing(candidate -> candidate.said().sourceResponseId());

    private static final String TARGET =
            "response_key (source_id, source_response_id, response_id, contacted_at, content_hash)";
    private static final int COLUMNS = 5;
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String TAKE = """
            INSERT INTO response_key (source_id, source_response_id, response_id, contacted_at, content_hash)
            SELECT source_id, source_response_id, response_id,
                   timestamptz 'epoch' + contacted_micros * interval '1 microsecond', content_hash
            FROM unnest(cast(? AS uuid[]), cast(? AS text[]), cast(? AS uuid[]), cast(? AS bigint[]), cast(? AS bytea[]))
              AS k (source_id, source_response_id, response_id, contacted_micros, content_hash)
            ON CONFLICT (source_id, source_response_id) DO NOTHING""";
    private static final String TAKEN = """
            SELECT response_id FROM response_key WHERE response_id = ANY (cast(? AS uuid[]))""";
    private static final String HELD = """
            SELECT i.candidate, k.response_id, k.content_hash
            FROM unnest(cast(? AS uuid[]), cast(? AS text[]), cast(? AS uuid[])) AS
              i (source_id, source_response_id, candidate)
            JOIN response_key k ON k.source_id = i.source_id AND k.source_response_id = i.source_response_id""";

    private final Connection connection;

    Keys(Connection connection) {
        this.connection = connection;
    }

    /** What a response counts once under. */
    record Key(UUID source, String sourceResponseId) {
        static Key of(Candidate candidate) {
            return new Key(candidate.source().id(), candidate.said().sourceResponseId());
        }
    }

    /** Under which id a response is kept already, and with which content. */
    record Held(UUID id, byte[] contentHash) {}

    /** The keys of responses as COPY takes them. */
    static BinaryCopy copyOf(List<Candidate> candidates) {
        BinaryCopy copy = new BinaryCopy(COLUMNS);
        for (Candidate candidate : candidates.stream().sorted(IN_ORDER).toList()) {
            copy.row()
                    .uuid(candidate.source().id())
                    .text(candidate.said().sourceResponseId())
                    .uuid(candidate.id())
                    .moment(candidate.said().contactedAt())
                    .bytes(candidate.contentHash().bytes());
        }
        return copy;
    }

    /**
     * Takes all of the keys if nobody has any of them, else none. Much cheaper than {@link #take} where that is so, and
     * dearer where it is not.
     */
    boolean takeAll(BinaryCopy keys) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SAVEPOINT keys");
            try {
                keys.into(connection, TARGET);
            } catch (SQLException e) {
                if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                    throw e;
                }
                statement.execute("ROLLBACK TO SAVEPOINT keys");
                return false;
            }
            statement.execute("RELEASE SAVEPOINT keys");
            return true;
        }
    }

    /** Takes the keys that nobody has, and answers how many those are. */
    int take(KeyColumns keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, keys.sources());
            statement.setString(2, keys.sourceResponseIds());
            statement.setString(3, keys.ids());
            statement.setString(4, keys.contactMicros());
            statement.setString(5, keys.contentHashes());
            return statement.executeUpdate();
        }
    }

    /** The ids of those that got the keys which were just taken. */
    Set<UUID> taken(KeyColumns keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKEN)) {
            statement.setString(1, keys.ids());
            Set<UUID> taken = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taken.add(rows.getObject(1, UUID.class));
                }
            }
            return taken;
        }
    }

    /** What is kept under the keys of candidates, by the id of the candidate. */
    Map<UUID, Held> held(List<Candidate> candidates) throws SQLException {
        KeyColumns keys = KeyColumns.of(candidates);
        try (PreparedStatement statement = connection.prepareStatement(HELD)) {
            statement.setString(1, keys.sources());
            statement.setString(2, keys.sourceResponseIds());
            statement.setString(3, keys.ids());
            Map<UUID, Held> held = HashMap.newHashMap(candidates.size());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    held.put(rows.getObject(1, UUID.class), new Held(rows.getObject(2, UUID.class), rows.getBytes(3)));
                }
            }
            return held;
        }
    }
}
