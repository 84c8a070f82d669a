package io.vocation.survey.subscription;

import io.vocation.commons.feed.Cursor;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.secret.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The subscriptions. Their secrets are kept sealed. */
@ApplicationScoped
public class Subscriptions {
    /** What waits is counted no further than it may grow. */
    private static final String SELECT = """
            SELECT id, version, url, description, center_ids, types, enabled, disabled_at, disabled_because, secret,
              secret_changed_at, previous_secret, previous_until, failing_since, held_until, created_at, changed_at,
              (SELECT count(*) FROM (SELECT FROM subscription_delivery d
                 WHERE d.subscription_id = s.id AND d.state = 'PENDING' LIMIT :most) AS waiting) AS pending
            FROM subscription s""";

    private static final String ADD = """
            INSERT INTO subscription (id, url, description, center_ids, types, enabled, disabled_at, disabled_because,
              secret, position_xid, position_id, changed_by)
            VALUES (:id, :url, :description, :centers, :types, :enabled, CASE WHEN NOT :enabled THEN now() END,
              CASE WHEN NOT :enabled THEN 'ADMINISTRATOR' END, :secret, cast(:xid AS xid8), :number, :by)""";
    /** Enabling it again, or another address, forgets what went wrong; the deliveries and the position stay. */
    private static final String CHANGE = """
            UPDATE subscription SET version = version + 1, url = :url, description = :description,
              center_ids = :centers, types = :types, enabled = :enabled,
              disabled_at = CASE WHEN :enabled THEN NULL ELSE coalesce(disabled_at, now()) END,
              disabled_because = CASE WHEN :enabled THEN NULL ELSE coalesce(disabled_because, 'ADMINISTRATOR') END,
              failing_since = CASE WHEN url = :url AND (enabled OR NOT :enabled) THEN failing_since END,
              given_up = CASE WHEN url = :url AND (enabled OR NOT :enabled) THEN given_up ELSE 0 END,
              held_until = NULL, changed_at = now(), changed_by = :by
            WHERE id = :id""";

    private static final String ROTATE = """
            UPDATE subscription SET version = version + 1, previous_secret = secret, secret = :secret,
              previous_until = now() + cast(:overlap AS interval), secret_changed_at = now(), changed_at = now(),
              changed_by = :by
            WHERE id = :id""";

    private final Jdbi jdbi;
    private final Secrets sealing;
    private final String overlap;
    private final int most;

    Subscriptions(
            Jdbi jdbi,
            Secrets sealing,
            @ConfigProperty(name = "vocation.subscription.previous-secret") Duration overlap,
            @ConfigProperty(name = "vocation.subscription.pending-most") int most) {
        this.jdbi = jdbi;
        this.sealing = sealing;
        this.overlap = overlap.toMillis() + " ms";
        this.most = most;
    }

    /** A subscription, or the 404 that says there is none. */
    public Subscription require(UUID id) {
        return find(id).orElseThrow(() -> Problems.notFound("subscription", id));
    }

    public Optional<Subscription> find(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + " WHERE id = :id")
                .bind("id", id)
                .bind("most", most + 1)
                .mapTo(Subscription.class)
                .findOne());
    }

    /** The secrets that it signs with: the current one, and for a while after a change the one before. */
    public List<String> secrets(Subscription subscription, Instant now) {
        List<String> secrets = new ArrayList<>();
        secrets.add(sealing.open(subscription.secret(), place(subscription.id())));
        if (subscription.previousUntil() != null && subscription.previousUntil().isAfter(now)) {
            secrets.add(sealing.open(subscription.previousSecret(), place(subscription.id())));
        }
        return secrets;
    }

    /** Waits for whoever else changes it, until the running transaction ends. */
    Optional<Subscription> lock(UUID id) {
        jdbi.useHandle(sql -> sql.createQuery("SELECT id FROM subscription WHERE id = :id FOR NO KEY UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
        return find(id);
    }

    /** By id, one more than the limit so that it shows whether there are further ones. */
    List<Subscription> after(UUID after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        SELECT + " WHERE cast(:after AS uuid) IS NULL OR id > :after ORDER BY id LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit + 1)
                .bind("most", most + 1)
                .mapTo(Subscription.class)
                .list());
    }

    /** @param from what comes after this is told */
    void add(UUID id, NewSubscription wanted, String secret, Cursor from, String by) {
        jdbi.useHandle(sql -> wanted(sql.createUpdate(ADD), id, wanted, by)
                .bind("enabled", wanted.enabled() == null || wanted.enabled())
                .bind("secret", sealing.seal(secret, place(id)))
                .bind("xid", from.xid())
                .bind("number", from.id())
                .execute());
    }

    void change(UUID id, NewSubscription wanted, boolean enabled, String by) {
        jdbi.useHandle(sql -> wanted(sql.createUpdate(CHANGE), id, wanted, by)
                .bind("enabled", enabled)
                .execute());
    }

    void rotate(UUID id, String secret, String by) {
        jdbi.useHandle(sql -> sql.createUpdate(ROTATE)
                .bind("id", id)
                .bind("secret", sealing.seal(secret, place(id)))
                .bind("overlap", overlap)
                .bind("by", by)
                .execute());
    }

    /** Removes it, and all that it was told and is still to be told. */
    boolean remove(UUID id) {
        return jdbi.withHandle(sql -> sql.createUpdate("DELETE FROM subscription WHERE id = :id")
                        .bind("id", id)
                        .execute())
                == 1;
    }

    private static Update wanted(Update update, UUID id, NewSubscription wanted, String by) {
        return update.bind("id", id)
                .bind("url", wanted.url())
                .bind("description", wanted.description())
                .bind("centers", array(wanted.centers()))
                .bind("types", array(wanted.types()))
                .bind("by", by);
    }

    /** As PostgreSQL writes an array; of ids and types, none of which has to be quoted. */
    private static String array(Set<?> elements) {
        return elements == null
                ? null
                : elements.stream().map(Object::toString).sorted().collect(Collectors.joining(",", "{", "}"));
    }

    private static String place(UUID id) {
        return id + " subscription secret";
    }
}
