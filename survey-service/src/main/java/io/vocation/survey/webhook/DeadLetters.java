package io.vocation.survey.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.survey.webhook.vendor.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What came from vendors and is no response. It may hold customers' own words and who they are: erasing and retention
 * reach it by {@link #erase} and {@link #eraseBefore}.
 */
@ApplicationScoped
public class DeadLetters {
    private static final String BURY = """
            INSERT INTO webhook_event (id, center_id, source_id, event_id, state, payload, agent, customer, problem,
              violations, dead_at)
            SELECT :id, s.center_id, s.id, :event, 'DEAD', cast(:payload AS jsonb), :agent, :customer, :problem,
              cast(:violations AS jsonb), now()
            FROM source s WHERE s.id = :source
            ON CONFLICT (source_id, event_id) DO NOTHING""";
    private static final String SELECT = """
            SELECT id, source_id, event_id, survey_ref, response_ref, payload::text AS payload, problem,
              violations::text AS violations, attempts, created_at, dead_at
            FROM webhook_event WHERE state = 'DEAD' AND source_id = :source""";
    /** Also where the reference is nothing but some value of the answers, as a text or as a number. */
    private static final String ERASE = """
            DELETE FROM webhook_event WHERE center_id = :center AND (customer = :customer
              OR jsonb_path_exists(payload, '$.** ? (@ == $text || @ == $number)', cast(:sought AS jsonb)))""";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    DeadLetters(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    private record Row(
            UUID id,
            UUID sourceId,
            String eventId,
            String surveyRef,
            String responseRef,
            String payload,
            String problem,
            String violations,
            int attempts,
            Instant createdAt,
            Instant deadAt) {}

    /**
     * Erases what a customer's answers are kept in, in the running transaction: letters of theirs, and letters that have
     * the reference as a value anywhere in them.
     *
     * @param customer the source's identifier of the customer
     * @return how many were erased
     */
    public int erase(UUID center, String customer) {
        String text = customer.strip();
        Map<String, Object> sought = new HashMap<>();
        sought.put("text", text);
        sought.put("number", number(text));
        return jdbi.withHandle(sql -> sql.createUpdate(ERASE)
                .bind("center", center)
                .bind("customer", text)
                .bind("sought", write(sought))
                .execute());
    }

    /**
     * Erases what came before a moment, in the running transaction, also what is still to be fetched.
     *
     * @return how many were erased
     */
    public int eraseBefore(UUID center, Instant moment) {
        return jdbi.withHandle(
                sql -> sql.createUpdate("DELETE FROM webhook_event WHERE center_id = :center AND created_at < :moment")
                        .bind("center", center)
                        .bind("moment", moment)
                        .execute());
    }

    /** Keeps what no response can be made of, once for each event of a source. */
    void bury(UUID source, String event, Judged.Unsound why) {
        jdbi.useHandle(sql -> sql.createUpdate(BURY)
                .bind("id", UUID.randomUUID())
                .bind("source", source)
                .bind("event", event)
                .bind("payload", Payloads.write(why.document()))
                .bind("agent", why.agent())
                .bind("customer", why.customer())
                .bind("problem", why.detail())
                .bind("violations", write(why.violations()))
                .execute());
    }

    /** The letter of an event; empty where it was removed or erased. */
    Optional<UUID> of(UUID source, String event) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT id FROM webhook_event WHERE source_id = :source AND event_id = :event AND state = 'DEAD'")
                .bind("source", source)
                .bind("event", event)
                .mapTo(UUID.class)
                .findOne());
    }

    Optional<DeadLetter> find(UUID source, UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + " AND id = :id")
                .bind("source", source)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(this::letter));
    }

    /** By id, one more than the limit so that it shows whether there are further ones. */
    List<DeadLetter> after(UUID source, UUID after, int limit) {
        return jdbi.withHandle(sql -> sql
                .createQuery(SELECT + " AND (cast(:after AS uuid) IS NULL OR id > :after) ORDER BY id LIMIT :limit")
                .bind("source", source)
                .bind("after", after)
                .bind("limit", limit + 1)
                .mapTo(Row.class)
                .stream()
                .map(this::letter)
                .toList());
    }

    /** Says anew why nothing can be made of a letter. */
    void tell(UUID id, Judged.Unsound why) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        UPDATE webhook_event SET problem = :problem, violations = cast(:violations AS jsonb), agent = :agent,
                          customer = :customer WHERE id = :id AND state = 'DEAD'""")
                .bind("id", id)
                .bind("problem", why.detail())
                .bind("violations", write(why.violations()))
                .bind("agent", why.agent())
                .bind("customer", why.customer())
                .execute());
    }

    boolean remove(UUID source, UUID id) {
        return jdbi.withHandle(sql -> sql.createUpdate(
                                "DELETE FROM webhook_event WHERE source_id = :source AND id = :id AND state = 'DEAD'")
                        .bind("source", source)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    private DeadLetter letter(Row row) {
        try {
            return new DeadLetter(
                    row.id(),
                    row.sourceId(),
                    row.eventId(),
                    row.surveyRef(),
                    row.responseRef(),
                    row.payload() == null ? null : Delivery.parse(row.payload()),
                    row.problem(),
                    row.violations() == null ? null : json.readValue(row.violations(), new TypeReference<>() {}),
                    row.attempts(),
                    row.createdAt(),
                    row.deadAt());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept letter cannot be read", e);
        }
    }

    /** The number that a text is; itself where it is none. */
    private static Object number(String text) {
        try {
            return text.matches("-?[0-9]{1,100}(\\.[0-9]{1,100})?") ? new BigDecimal(text) : text;
        } catch (NumberFormatException notOne) {
            return text;
        }
    }

    private String write(Object part) {
        try {
            return part == null ? null : json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A letter cannot be written", e);
        }
    }
}
