package io.vocation.survey.coding.reason;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.commons.access.Caller;
import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Remembers which creating requests were done, so that a repeated one makes nothing again. */
@ApplicationScoped
class ReasonRequests {
    private static final String CLAIM = """
            INSERT INTO reason_request (caller, key, center_id, request_hash, code)
            VALUES (:caller, :key, :center, :hash, :code) ON CONFLICT DO NOTHING""";
    private static final String MADE =
            "SELECT center_id = :center AND request_hash = :hash FROM reason_request WHERE caller = :caller AND key = :key";

    private final ObjectMapper json;
    private final Caller caller;

    ReasonRequests(ObjectMapper json, Caller caller) {
        this.json = json;
        this.caller = caller;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when the key came with another request before */
    boolean isRepeated(Handle sql, UUID center, String key, NewReason wanted) {
        String hash = hash(wanted);
        int claimed = sql.createUpdate(CLAIM)
                .bind("caller", caller.name())
                .bind("key", key)
                .bind("center", center)
                .bind("hash", hash)
                .bind("code", wanted.code())
                .execute();
        boolean same = claimed == 1
                || sql.createQuery(MADE)
                        .bind("caller", caller.name())
                        .bind("key", key)
                        .bind("center", center)
                        .bind("hash", hash)
                        .mapTo(Boolean.class)
                        .one();
        if (!same) {
            throw Problems.conflict("This Idempotency-Key came with another request before.");
        }
        return claimed == 0;
    }

    private String hash(NewReason wanted) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(wanted)));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
