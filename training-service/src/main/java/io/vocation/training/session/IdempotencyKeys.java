package io.vocation.training.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Remembers what a repeated creating request made the first time. */
@ApplicationScoped
class IdempotencyKeys {
    private static final String CLAIM = """
            INSERT INTO idempotency_key (caller, key, request_hash, session_id)
            VALUES (:caller, :key, :hash, :session) ON CONFLICT DO NOTHING""";
    private static final String MADE = """
            SELECT request_hash, session_id FROM idempotency_key WHERE caller = :caller AND key = :key""";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    IdempotencyKeys(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    private record Made(String requestHash, UUID sessionId) {}

    /**
     * Claims a key for a session that is about to be made; a second claim waits for the first to be decided.
     *
     * @return the session that the key stands for: this one, or the one made before
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when the key came with another request before
     */
    UUID claim(String caller, String key, Object request, UUID session) {
        String hash = hash(request);
        return jdbi.withHandle(sql -> {
            int claimed = sql.createUpdate(CLAIM)
                    .bind("caller", caller)
                    .bind("key", key)
                    .bind("hash", hash)
                    .bind("session", session)
                    .execute();
            if (claimed == 1) {
                return session;
            }
            Made made = sql.createQuery(MADE)
                    .bind("caller", caller)
                    .bind("key", key)
                    .mapTo(Made.class)
                    .one();
            if (!made.requestHash().equals(hash)) {
                throw Problems.conflict("This Idempotency-Key came with another request before.");
            }
            return made.sessionId();
        });
    }

    private String hash(Object request) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
