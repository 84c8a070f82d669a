package io.vocation.survey.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps what was delivered again with other content, as corrections that a person may accept. */
@ApplicationScoped
class Proposals {
    private static final String PROPOSE = """
            INSERT INTO proposed_correction (id, response_id, center_id, content_hash, content)
            VALUES (:id, :response, :center, :hash, cast(:content AS jsonb))
            ON CONFLICT (response_id, content_hash) DO NOTHING""";

    private static final String ERASED = """
            SELECT response_id FROM response_key
            WHERE response_id = ANY (:ids) AND content_hash = without_words(content_hash)""";

    private final ObjectMapper json;

    Proposals(ObjectMapper json) {
        this.json = json;
    }

    /** What was delivered with other content than the response that is kept. */
    record Other(UUID response, Candidate candidate) {}

    void keep(Handle sql, List<Other> others) {
        if (others.isEmpty()) {
            return;
        }
        Set<UUID> erased = erased(sql, others);
        PreparedBatch batch = sql.prepareBatch(PROPOSE);
        for (Other other : others) {
            boolean words = !erased.contains(other.response());
            Candidate candidate = words ? other.candidate() : other.candidate().without(true, true);
            ContentHash hash =
                    words ? candidate.contentHash() : candidate.contentHash().erased();
            batch.bind("id", Texts.newId())
                    .bind("response", other.response())
                    .bind("center", candidate.source().centerId())
                    .bind("hash", hash.bytes())
                    .bind("content", write(candidate.said()))
                    .add();
        }
        batch.execute();
    }

    /** Those whose customers were erased: nothing of them is proposed again. */
    private static Set<UUID> erased(Handle sql, List<Other> others) {
        return sql.createQuery(ERASED)
                .bindArray(
                        "ids", UUID.class, others.stream().map(Other::response).toList())
                .mapTo(UUID.class)
                .set();
    }

    private String write(NewResponse said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A response cannot be written", e);
        }
    }
}
