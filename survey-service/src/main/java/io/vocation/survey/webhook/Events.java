package io.vocation.survey.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.webhook.vendor.Happening;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The events whose answers are to be fetched. Who claims one has it until its lease runs out; the number of the attempt
 * tells whoever comes back too late.
 */
@ApplicationScoped
class Events {
    private static final String QUEUE = """
            INSERT INTO webhook_event (id, center_id, source_id, event_id, state, survey_ref, response_ref)
            SELECT :id, s.center_id, s.id, :event, 'QUEUED', :survey, :response FROM source s WHERE s.id = :source
            ON CONFLICT (source_id, event_id) DO NOTHING""";
    private static final String CLAIM = """
            UPDATE webhook_event SET attempts = attempts + 1, next_attempt_at = now() + cast(:lease AS interval)
            WHERE id = (SELECT id FROM webhook_event WHERE state = 'QUEUED' AND next_attempt_at <= now()
              ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, source_id, event_id, survey_ref, response_ref, attempts""";
    private static final String OURS = " WHERE id = :id AND state = 'QUEUED' AND attempts = :attempts";
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Events(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Keeps an event, once for each source. */
    void queue(UUID source, Happening.Pointer to) {
        jdbi.useHandle(sql -> sql.createUpdate(QUEUE)
                .bind("id", UUID.randomUUID())
                .bind("source", source)
                .bind("event", to.event())
                .bind("survey", to.survey())
                .bind("response", to.response())
                .execute());
    }

    /** The event that is due for the longest, now ours. */
    Optional<Event> claim() {
        return jdbi.withHandle(sql -> sql.createQuery(CLAIM)
                .bind("lease", LEASE.toMillis() + " ms")
                .mapTo(Event.class)
                .findOne());
    }

    /** Takes an event off the list; false when it is no longer ours. */
    boolean done(Event event) {
        return jdbi.withHandle(sql -> ours(sql.createUpdate("DELETE FROM webhook_event" + OURS), event)
                        .execute())
                == 1;
    }

    /** Leaves an event for another attempt. */
    void later(Event event, Duration delay, String problem) {
        jdbi.useHandle(sql -> ours(
                        sql.createUpdate("UPDATE webhook_event SET problem = :problem,"
                                + " next_attempt_at = now() + cast(:delay AS interval)" + OURS),
                        event)
                .bind("problem", problem)
                .bind("delay", delay.toMillis() + " ms")
                .execute());
    }

    /**
     * Makes an event a dead letter, without the answers, which can be fetched again.
     *
     * @return false when it is no longer ours
     */
    boolean die(Event event, String problem, List<Violation> violations, String agent, String customer) {
        return jdbi.withHandle(sql -> ours(sql.createUpdate("""
                                UPDATE webhook_event SET state = 'DEAD', dead_at = now(), problem = :problem,
                                  violations = cast(:violations AS jsonb), agent = :agent, customer = :customer""" + OURS), event)
                        .bind("problem", problem)
                        .bind("violations", write(violations))
                        .bind("agent", agent)
                        .bind("customer", customer)
                        .execute())
                == 1;
    }

    /** Tries a dead letter from the start. */
    void revive(UUID letter) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        UPDATE webhook_event SET state = 'QUEUED', dead_at = NULL, problem = NULL, violations = NULL, attempts = 0,
                          next_attempt_at = now() WHERE id = :id AND state = 'DEAD' AND response_ref IS NOT NULL""").bind("id", letter).execute());
    }

    private static Update ours(Update update, Event event) {
        return update.bind("id", event.id()).bind("attempts", event.attempts());
    }

    private String write(List<Violation> violations) {
        try {
            return violations == null ? null : json.writeValueAsString(violations);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Violations cannot be written", e);
        }
    }
}
