package io.vocation.survey.advocacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.response.CustomerDigests;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Remembers what a repeated creating request made the first time. */
@ApplicationScoped
class CaseKeys {
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended(:caller || ' case key ' || :key, 0))";
    private static final String MADE =
            "SELECT request_digest, case_id FROM case_key WHERE caller = :caller AND key = :key";
    private static final String KEEP = """
            INSERT INTO case_key (caller, key, request_digest, case_id) VALUES (:caller, :key, :digest, :case)""";

    private final CustomerDigests digests;
    private final ObjectMapper json;

    CaseKeys(CustomerDigests digests, ObjectMapper json) {
        this.digests = digests;
        this.json = json;
    }

    private record Made(byte[] requestDigest, UUID caseId) {}

    /**
     * What a key stands for; a second request waits for the first to be decided.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when the key came with another request before
     */
    Optional<UUID> made(Handle sql, String caller, String key, Object request) {
        sql.createQuery(LOCK).bind("caller", caller).bind("key", key).mapToMap().list();
        Optional<Made> made = sql.createQuery(MADE)
                .bind("caller", caller)
                .bind("key", key)
                .mapTo(Made.class)
                .findOne();
        made.filter(known -> !Arrays.equals(known.requestDigest(), digest(sql, request)))
                .ifPresent(_ -> {
                    throw Problems.conflict("This Idempotency-Key came with another request before.");
                });
        return made.map(Made::caseId);
    }

    void keep(Handle sql, String caller, String key, Object request, UUID id) {
        sql.createUpdate(KEEP)
                .bind("caller", caller)
                .bind("key", key)
                .bind("digest", digest(sql, request))
                .bind("case", id)
                .execute();
    }

    private byte[] digest(Handle sql, Object request) {
        try {
            return digests.of(sql, json.writeValueAsString(request));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
