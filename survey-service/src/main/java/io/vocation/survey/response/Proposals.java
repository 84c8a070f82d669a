package io.vocation.survey.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.util.List;
import java.util.UUID;

/** Keeps what was delivered again with other content, as corrections that a person may accept. */
@ApplicationScoped
class Proposals {
    private static final String PROPOSE = """
            INSERT INTO proposed_correction (id, response_id, center_id, content_hash, content)
            VALUES (:id, :response, :center, :hash, cast(:content AS jsonb))
            ON CONFLICT (response_id, content_hash) DO NOTHING""";

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
        PreparedBatch batch = sql.prepareBatch(PROPOSE);
        others.forEach(other -> batch.bind("id", Texts.newId())
                .bind("response", other.response())
                .bind("center", other.candidate().source().centerId())
                .bind("hash", other.candidate().contentHash().bytes())
                .bind("content", write(other.candidate().said()))
                .add());
        batch.execute();
    }

    private String write(NewResponse said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A response cannot be written", e);
        }
    }
}
