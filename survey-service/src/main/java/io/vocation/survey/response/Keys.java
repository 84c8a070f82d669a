package io.vocation.survey.response;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private static final Comparator<Candidate> IN_ORDER = Comparator.comparing(
                    (Candidate candidate) -> candidate.source().id())
            .thenComparing(candidate -> candidate.said().sourceResponseId());

    private static final String TAKE = """
            INSERT INTO response_key (source_id, source_response_id, response_id, contacted_at, content_hash)
            SELECT source_id, source_response_id, response_id,
                   timestamptz 'epoch' + contacted_micros * interval '1 microsecond', content_hash
            FROM unnest(cast(? AS uuid[]), cast(? AS text[]), cast(? AS uuid[]), cast(? AS bigint[]), cast(? AS bytea[]))
              AS k (source_id, source_response_id, response_id, contacted_micros, content_hash)
            ON CONFLICT (source_id, source_response_id) DO NOTHING
            RETURNING response_id""";
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

    /** Takes the keys that nobody has, and answers the ids of the candidates that got theirs. */
    Set<UUID> take(List<Candidate> candidates) throws SQLException {
        List<Candidate> ordered = candidates.stream().sorted(IN_ORDER).toList();
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            bind(statement, ordered);
            statement.setArray(4, array("int8", ordered.stream().map(Keys::micros)));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "bytea",
                            ordered.stream()
                                    .map(candidate -> candidate.contentHash().bytes())
                                    .toArray(byte[][]::new)));
            Set<UUID> taken = HashSet.newHashSet(candidates.size());
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
        try (PreparedStatement statement = connection.prepareStatement(HELD)) {
            bind(statement, candidates);
            Map<UUID, Held> held = HashMap.newHashMap(candidates.size());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    held.put(rows.getObject(1, UUID.class), new Held(rows.getObject(2, UUID.class), rows.getBytes(3)));
                }
            }
            return held;
        }
    }

    private void bind(PreparedStatement statement, List<Candidate> candidates) throws SQLException {
        statement.setArray(1, array("uuid", candidates.stream().map(candidate -> candidate
                .source()
                .id())));
        statement.setArray(2, array("text", candidates.stream().map(candidate -> candidate
                .said()
                .sourceResponseId())));
        statement.setArray(3, array("uuid", candidates.stream().map(Candidate::id)));
    }

    private Array array(String type, java.util.stream.Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static Long micros(Candidate candidate) {
        return Texts.epochMicros(candidate.said().contactedAt());
    }
}
