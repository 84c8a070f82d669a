package io.vocation.survey.contact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vocation.survey.delivery.ReceiptStatus;
import io.vocation.survey.response.WaitingReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps contacts, each once in its center, also when two deliveries race, and attributes each as of its day (practice M8). */
@ApplicationScoped
class KeepingContacts {
    /** How many are kept in one transaction. */
    static final int CHUNK = 5_000;

    /** In the order of their keys, so that two deliveries that share some wait for each other in turn. */
    private static final String KEEP = """
            WITH item AS MATERIALIZED (
              SELECT * FROM jsonb_to_recordset(cast(:items AS jsonb)) AS i (place int, external_id text,
                contacted_at timestamptz, contact_day date, system text, agent text, customer_ref text, call_type text,
                line_of_business text, reason text, channel text, self_service_tried boolean, routine_or_exception text,
                content_hash text)
            ), who AS MATERIALIZED (
              SELECT d.system, d.agent, d.contact_day, a.employee_id, a.team_id, a.supervisor_id, a.position,
                a.reason AS waiting_reason
              FROM (SELECT DISTINCT system, agent, contact_day FROM item) d
              CROSS JOIN LATERAL attribution(:center, d.system, d.agent, d.contact_day) a
            )
            INSERT INTO contact (id, center_id, external_id, state, waiting_reason, contacted_at, contact_day, system, agent,
              employee_id, team_id, supervisor_id, position, customer_ref, call_type, line_of_business, reason, channel,
              self_service_tried, routine_or_exception, source, content_hash)
            SELECT uuidv7(), :center, i.external_id, CASE WHEN w.waiting_reason IS NULL THEN 'COUNTED' ELSE 'WAITING' END,
              w.waiting_reason, i.contacted_at, i.contact_day, i.system, i.agent, w.employee_id, w.team_id, w.supervisor_id,
              w.position, i.customer_ref, i.call_type, i.line_of_business, i.reason, i.channel, i.self_service_tried,
              i.routine_or_exception, :source, decode(i.content_hash, 'hex')
            FROM item i JOIN who w ON w.agent = i.agent AND w.contact_day = i.contact_day
              AND w.system IS NOT DISTINCT FROM i.system
            ORDER BY i.external_id, i.place
            ON CONFLICT (center_id, external_id) DO NOTHING
            RETURNING external_id, id, waiting_reason, encode(content_hash, 'hex') AS hash""";

    private static final String HELD = """
            SELECT external_id, id, NULL AS waiting_reason, encode(content_hash, 'hex') AS hash FROM contact
            WHERE center_id = :center AND external_id = ANY (:externals)""";

    private final Jdbi jdbi;
    private final ForgottenCustomers forgotten;

    KeepingContacts(Jdbi jdbi, ForgottenCustomers forgotten) {
        this.jdbi = jdbi;
        this.forgotten = forgotten;
    }

    private record Row(String externalId, UUID id, WaitingReason waitingReason, String hash) {}

    /**
     * Keeps at most {@link #CHUNK} contacts.
     *
     * @return what became of each, in the same order
     */
    @Transactional
    List<Kept> keep(List<SoundContact> contacts, Origin origin) {
        return jdbi.withHandle(sql -> keep(sql, contacts, origin));
    }

    /** What would become of them, none of which is kept. The ids of new ones are nobody's. */
    @Transactional
    List<Kept> foresee(List<SoundContact> contacts, Origin origin) {
        return jdbi.withHandle(sql -> {
            sql.execute("SAVEPOINT foreseeing");
            List<Kept> outcomes = keep(sql, contacts, origin);
            sql.execute("ROLLBACK TO SAVEPOINT foreseeing");
            return outcomes;
        });
    }

    private List<Kept> keep(Handle sql, List<SoundContact> contacts, Origin origin) {
        // Whoever applies the roster or erases a customer waits, or is seen.
        sql.execute("SELECT pg_advisory_xact_lock_shared(hashtext('attribution'))");
        Map<UUID, List<SoundContact>> byCenter = contacts.stream()
                .collect(
                        Collectors.groupingBy(contact -> contact.said().centerId(), TreeMap::new, Collectors.toList()));
        Map<SoundContact, List<Kept>> outcomes = new HashMap<>();
        byCenter.forEach((center, own) -> keep(sql, center, own, origin, outcomes));
        return contacts.stream()
                .map(contact -> outcomes.get(contact).removeFirst())
                .toList();
    }

    private void keep(
            Handle sql, UUID center, List<SoundContact> own, Origin origin, Map<SoundContact, List<Kept>> outcomes) {
        Set<String> references = own.stream()
                .map(contact -> contact.said().customerRef())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        ForgottenCustomers.Until until = forgotten.of(sql, center, references);
        List<ObjectNode> items = items(own, until);
        Map<String, Row> fresh = byExternalId(sql.createQuery(KEEP)
                .bind(
                        "items",
                        JsonNodeFactory.instance.arrayNode().addAll(items).toString())
                .bind("center", center)
                .bind("source", origin)
                .mapTo(Row.class)
                .list());
        Set<String> old =
                own.stream().map(contact -> contact.said().externalId()).collect(Collectors.toSet());
        old.removeAll(fresh.keySet());
        Map<String, Row> held = old.isEmpty() ? Map.of() : held(sql, center, old);
        Set<String> counted = new HashSet<>();
        for (int at = 0; at < own.size(); at++) {
            String key = own.get(at).said().externalId();
            Row first = fresh.containsKey(key) && counted.add(key) ? fresh.get(key) : null;
            String hash = items.get(at).get("content_hash").textValue();
            outcomes.computeIfAbsent(own.get(at), _ -> new ArrayList<>())
                    .add(
                            first == null
                                    ? again(fresh.getOrDefault(key, held.get(key)), hash)
                                    : new Kept(ReceiptStatus.ACCEPTED, first.id(), first.waitingReason()));
        }
    }

    private static Kept again(Row kept, String hash) {
        boolean same = Fingerprint.same(kept.hash(), hash);
        return new Kept(same ? ReceiptStatus.DUPLICATE : ReceiptStatus.CONFLICT, kept.id(), null);
    }

    private static Map<String, Row> held(Handle sql, UUID center, Collection<String> externals) {
        return byExternalId(sql.createQuery(HELD)
                .bind("center", center)
                .bindArray("externals", String.class, externals)
                .mapTo(Row.class)
                .list());
    }

    private static Map<String, Row> byExternalId(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(Row::externalId, row -> row));
    }

    private static List<ObjectNode> items(List<SoundContact> own, ForgottenCustomers.Until until) {
        List<ObjectNode> items = new ArrayList<>(own.size());
        for (SoundContact contact : own) {
            NewContact said = contact.said();
            boolean forgets = until.forgets(said);
            String hash = Fingerprint.of(said);
            items.add(JsonNodeFactory.instance
                    .objectNode()
                    .put("place", items.size())
                    .put("external_id", said.externalId())
                    .put("contacted_at", said.contactedAt().toString())
                    .put("contact_day", contact.day().toString())
                    .put("system", said.system())
                    .put("agent", said.agent())
                    .put("customer_ref", forgets ? null : said.customerRef())
                    .put("call_type", said.callType())
                    .put("line_of_business", said.lineOfBusiness())
                    .put("reason", said.reason())
                    .put("channel", said.channel())
                    .put("self_service_tried", said.selfServiceTried())
                    .put("routine_or_exception", Objects.toString(said.routineOrException(), null))
                    .put("content_hash", forgets ? Fingerprint.forgotten(hash) : hash));
        }
        return items;
    }
}
