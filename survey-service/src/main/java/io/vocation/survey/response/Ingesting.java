package io.vocation.survey.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.survey.response.Outcome.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps responses, each exactly once per source and source response id, also when two requests race: the key table
 * decides. Attributes each as of its contact's day (practice M8) and publishes it, all in the running transaction.
 */
@ApplicationScoped
public class Ingesting {
    /** How many responses are kept in one go. */
    public static final int CHUNK = 1000;

    /**
     * Keys are taken in order, so that two chunks that share some wait for each other in turn instead of in a circle.
     */
    private static final String KEEP = """
            WITH item AS MATERIALIZED (
              SELECT * FROM jsonb_to_recordset(cast(:items AS jsonb)) AS i(
                id uuid, source_id uuid, source_response_id text, content_hash text, agent text,
                contacted_at timestamptz, contact_day date, answered_at timestamptz, call_type text,
                line_of_business text, csat_center integer, csat_center_min integer, csat_center_max integer,
                csat_csr integer, csat_csr_min integer, csat_csr_max integer, resolved boolean, contacts integer,
                continues boolean, source_of_error text, will_or_skill text, repeat_reason text, verbatim text,
                customer text)
            ), fresh AS (
              INSERT INTO response_key (source_id, source_response_id, response_id, contacted_at, content_hash)
              SELECT source_id, source_response_id, id, contacted_at, decode(content_hash, 'hex') FROM item
              ORDER BY source_id, source_response_id
              ON CONFLICT (source_id, source_response_id) DO NOTHING
              RETURNING response_id
            ), kept AS (
              INSERT INTO response (id, center_id, contacted_at, contact_day, source_id, source_response_id, state,
                waiting_reason, agent, employee_id, team_id, supervisor_id, position, answered_at, call_type,
                line_of_business, csat_center, csat_center_min, csat_center_max, csat_center_top, csat_csr,
                csat_csr_min, csat_csr_max, csat_csr_top, resolved, contacts, continues, source_of_error,
                will_or_skill, repeat_reason, verbatim, customer)
              SELECT i.id, s.center_id, i.contacted_at, i.contact_day, i.source_id, i.source_response_id,
                CASE WHEN a.reason IS NULL THEN 'COUNTED' ELSE 'WAITING' END,
                a.reason, i.agent, a.employee_id, a.team_id, a.supervisor_id, a.position, i.answered_at, i.call_type,
                i.line_of_business, i.csat_center, i.csat_center_min, i.csat_center_max,
                i.csat_center = i.csat_center_max, i.csat_csr, i.csat_csr_min, i.csat_csr_max,
                i.csat_csr = i.csat_csr_max, i.resolved, i.contacts, i.continues, i.source_of_error,
                i.will_or_skill, i.repeat_reason, i.verbatim, i.customer
              FROM item i JOIN fresh f ON f.response_id = i.id JOIN source s ON s.id = i.source_id
              CROSS JOIN LATERAL attribution(s.center_id, s.system, i.agent, i.contact_day) a
              RETURNING *
            ), published AS (
              INSERT INTO feed_event (type, subject, center_id, data)
              SELECT 'response.changed', id, center_id, response_event(cast(ROW(kept.*) AS response)) FROM kept
            )
            SELECT id, waiting_reason AS reason FROM kept""";

    private static final String HELD = """
            SELECT i.id AS candidate, k.response_id AS held, k.content_hash = decode(i.content_hash, 'hex') AS same
            FROM jsonb_to_recordset(cast(:items AS jsonb)) AS
                 i(id uuid, source_id uuid, source_response_id text, content_hash text)
            JOIN response_key k ON k.source_id = i.source_id AND k.source_response_id = i.source_response_id""";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Months months;

    Ingesting(Jdbi jdbi, ObjectMapper json, Months months) {
        this.jdbi = jdbi;
        this.json = json;
        this.months = months;
    }

    private record Kept(UUID id, WaitingReason reason) {}

    private record Held(UUID candidate, UUID held, boolean same) {}

    /**
     * Keeps at most {@link #CHUNK} responses. Must be the first work of its transaction.
     *
     * @return what became of each, in the same order
     */
    @Transactional
    public List<Outcome> ingest(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<YearMonth> missing = months.missing(candidates.stream()
                .map(candidate -> YearMonth.from(candidate.contactedAt().atOffset(ZoneOffset.UTC)))
                .toList());
        if (!missing.isEmpty()) {
            months.make(missing);
            months.remember(missing);
        }
        return jdbi.withHandle(sql -> {
            // A roster change that is being applied must not overlook what is being kept, nor the reverse.
            sql.execute("SELECT pg_advisory_xact_lock_shared(hashtext('attribution'))");
            return keep(sql, candidates);
        });
    }

    private List<Outcome> keep(Handle sql, List<Candidate> candidates) {
        Map<UUID, Outcome> outcomes = new java.util.HashMap<>();
        sql.createQuery(KEEP)
                .bind("items", write(candidates))
                .mapTo(Kept.class)
                .forEach(kept -> outcomes.put(
                        kept.id(),
                        new Outcome(
                                kept.reason() == null ? Status.ACCEPTED : Status.WAITING, kept.id(), kept.reason())));
        List<Candidate> known = candidates.stream()
                .filter(candidate -> !outcomes.containsKey(candidate.id()))
                .toList();
        if (!known.isEmpty()) {
            sql.createQuery(HELD)
                    .bind("items", write(known))
                    .mapTo(Held.class)
                    .forEach(held -> outcomes.put(
                            held.candidate(),
                            new Outcome(held.same() ? Status.DUPLICATE : Status.CONFLICT, held.held(), null)));
        }
        return candidates.stream()
                .map(candidate -> outcomes.get(candidate.id()))
                .toList();
    }

    private String write(List<Candidate> candidates) {
        try {
            return json.writeValueAsString(candidates);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Responses cannot be written", e);
        }
    }
}
