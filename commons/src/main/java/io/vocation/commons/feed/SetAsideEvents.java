package io.vocation.commons.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Events of others' feeds that nothing could be made of, until they can be read or nobody needs them any more. */
@ApplicationScoped
public class SetAsideEvents {
    private static final Logger LOG = Logger.getLogger(SetAsideEvents.class);
    private static final int LONGEST_REASON = 1_000;
    private static final String KEEP = """
            INSERT INTO set_aside_event (feed, event_id, type, event, reason)
            VALUES (:feed, :eventId, :type, :event, :reason)
            ON CONFLICT (feed, event_id) DO UPDATE SET event = excluded.event, reason = excluded.reason,
              tries = set_aside_event.tries + 1, tried_at = now()""";
    private static final String SELECT =
            "SELECT id, feed, event_id, type, event, reason, at, tries, tried_at FROM set_aside_event";

    private final Jdbi jdbi;

    SetAsideEvents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One that was set aside.
     *
     * @param event as it came
     * @param tries how often it was tried, the first time included
     */
    public record SetAside(
            UUID id,
            String feed,
            String eventId,
            String type,
            String event,
            String reason,
            Instant at,
            int tries,
            Instant triedAt) {}

    /** Keeps one, in the running transaction; what is kept already is told again why. */
    public void keep(String feed, Unreadable unreadable) {
        LOG.errorf(
                "Event %s of the feed %s cannot be applied and is set aside: %s",
                unreadable.eventId(), feed, unreadable.reason());
        String reason = printable(String.valueOf(unreadable.reason()));
        jdbi.useHandle(sql -> sql.createUpdate(KEEP)
                .bind("feed", feed)
                .bind("eventId", printable(unreadable.eventId()))
                .bind("type", unreadable.type() == null ? null : printable(unreadable.type()))
                .bind("event", printable(unreadable.event()))
                .bind("reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)))
                .execute());
    }

    /** PostgreSQL keeps no NUL. */
    private static String printable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /** Oldest first, one more than the limit so that it shows whether there are further ones; after one, or from the first. */
    public List<SetAside> list(UUID after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + """
                 WHERE cast(:after AS uuid) IS NULL OR (at, id) > (SELECT at, id FROM set_aside_event WHERE id = :after)
                ORDER BY at, id LIMIT :limit""")
                .bind("after", after)
                .bind("limit", limit + 1)
                .mapTo(SetAside.class)
                .list());
    }

    /** Takes out those that are applied now, in the running transaction. */
    public void applied(String feed, Collection<String> eventIds) {
        jdbi.useHandle(
                sql -> sql.createUpdate("DELETE FROM set_aside_event WHERE feed = :feed AND event_id = ANY(:events)")
                        .bind("feed", feed)
                        .bindArray("events", String.class, eventIds.toArray())
                        .execute());
    }

    /** Takes one out, to be tried again in the running transaction. */
    public Optional<SetAside> take(UUID id) {
        return jdbi.withHandle(
                sql -> sql.createQuery("""
                        DELETE FROM set_aside_event WHERE id = :id
                        RETURNING id, feed, event_id, type, event, reason, at, tries, tried_at""").bind("id", id).mapTo(SetAside.class).findOne());
    }

    /** The same event again, if it is set aside. */
    public Optional<SetAside> find(String feed, String eventId) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + " WHERE feed = :feed AND event_id = :event")
                .bind("feed", feed)
                .bind("event", eventId)
                .mapTo(SetAside.class)
                .findOne());
    }

    /** How many there are, by feed. */
    public Map<String, Long> counts() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT feed, count(*) AS n FROM set_aside_event GROUP BY feed")
                .setMapKeyColumn("feed")
                .setMapValueColumn("n")
                .collectInto(new org.jdbi.v3.core.generic.GenericType<Map<String, Long>>() {}));
    }
}
