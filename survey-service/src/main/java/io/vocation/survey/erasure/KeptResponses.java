package io.vocation.survey.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The responses themselves, which are many: searched month by month for a customer, and along the time for what is too old.
 * No revision grows, because nothing that is told of a response changes.
 */
@ApplicationScoped
class KeptResponses {
    static final String WHAT = "responses";

    private static final String NEXT = """
            SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
            WHERE i.inhparent = 'response'::regclass AND c.relname > :after ORDER BY c.relname LIMIT 1""";
    /** One that names no customer is theirs, if it did once, or if it was proposed that it should. */
    private static final String SEARCH = """
            SELECT id FROM <month> WHERE center_id = :center AND (customer = :customer OR customer IS NULL AND id IN (
              SELECT response_id FROM response_history WHERE before ->> 'customer' = :customer AND center_id = :center
              UNION ALL
              SELECT response_id FROM proposed_correction WHERE content ->> 'customer' = :customer AND center_id = :center))""";
    /** Who changes a response takes its key first, too. */
    private static final String LOCK =
            "SELECT response_id FROM response_key WHERE response_id = ANY (:ids) ORDER BY response_id FOR UPDATE";

    private static final String ERASE = """
            UPDATE response r SET verbatim = NULL, customer = NULL FROM response_key k
            WHERE k.response_id = ANY (:ids) AND r.center_id = :center AND r.contacted_at = k.contacted_at
              AND r.id = k.response_id AND (r.customer = :customer OR r.customer IS NULL)
            RETURNING r.id""";
    private static final String HASHES =
            "UPDATE response_key SET content_hash = without_words(content_hash) WHERE response_id = ANY (:ids)";
    private static final String HISTORY = """
            UPDATE response_history SET before = before - '{verbatim,customer}'::text[]
            WHERE response_id = ANY (:ids)""";
    private static final String NOTES =
            "UPDATE coding SET note = NULL, customer = NULL WHERE response_id = ANY (:ids) AND note IS NOT NULL";
    private static final String BEFORE = """
            WITH old AS MATERIALIZED (
              SELECT contacted_at, id FROM response WHERE center_id = :center AND contacted_at >= :from
                AND contacted_at < :until AND <column> IS NOT NULL
              ORDER BY contacted_at LIMIT :most
            ), gone AS (
              UPDATE response r SET <column> = NULL FROM old
              WHERE r.center_id = :center AND r.contacted_at = old.contacted_at AND r.id = old.id
            )
            SELECT count(*) AS erased, max(contacted_at) AS last FROM old""";

    /** @param last the newest contact among them; null where there was none */
    record Swept(long erased, Instant last) {}

    /** The partition after another one by name; empty after the last. */
    Optional<String> next(Handle sql, String after) {
        return sql.createQuery(NEXT).bind("after", after).mapTo(String.class).findOne();
    }

    /** Erases a customer from one partition, with all that became of those responses, and answers how many they were. */
    long erase(Handle sql, String month, UUID center, String customer) {
        List<UUID> found = sql.createQuery(SEARCH)
                .define("month", '"' + month + '"')
                .bind("center", center)
                .bind("customer", customer)
                .mapTo(UUID.class)
                .list();
        if (found.isEmpty()) {
            return 0;
        }
        sql.createQuery(LOCK)
                .bindArray("ids", UUID.class, found)
                .mapTo(UUID.class)
                .list();
        List<UUID> erased = sql.createQuery(ERASE)
                .bindArray("ids", UUID.class, found)
                .bind("center", center)
                .bind("customer", customer)
                .mapTo(UUID.class)
                .list();
        sql.createUpdate(HASHES).bindArray("ids", UUID.class, erased).execute();
        sql.createUpdate(HISTORY).bindArray("ids", UUID.class, erased).execute();
        sql.createUpdate(NOTES).bindArray("ids", UUID.class, erased).execute();
        sql.createQuery("SELECT forget_proposals(:ids, NULL)")
                .bindArray("ids", UUID.class, erased)
                .mapToMap()
                .list();
        return erased.size();
    }

    /** Erases the next ones of a time, oldest contact first. */
    Swept eraseBetween(Handle sql, UUID center, Period period, Instant from, Instant until) {
        return sql.createQuery(BEFORE)
                .define("column", period == Period.VERBATIM ? "verbatim" : "customer")
                .bind("center", center)
                .bind("from", from)
                .bind("until", until)
                .bind("most", Erasable.MOST)
                .mapTo(Swept.class)
                .one();
    }
}
