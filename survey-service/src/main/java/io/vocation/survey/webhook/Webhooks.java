package io.vocation.survey.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.commons.secret.Secrets;
import io.vocation.survey.webhook.mapping.Mapping;
import io.vocation.survey.webhook.vendor.Keys;
import io.vocation.survey.webhook.vendor.Signing;
import io.vocation.survey.webhook.vendor.Vendor;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The webhooks of all sources. */
@ApplicationScoped
class Webhooks {
    private static final String SELECT = """
            SELECT source_id, vendor, client_id, secret, secret_changed_at, previous_secret, previous_until, token,
                   token_changed_at, api_url, signing::text AS signing, tolerance_seconds, mapping::text AS mapping,
                   changed_at
            FROM webhook WHERE source_id = :source""";
    /** What is left out of the secrets stays as it is; a replaced one is accepted for another while. */
    private static final String KEEP = """
            INSERT INTO webhook AS w (source_id, vendor, client_id, secret, token, token_changed_at, api_url, signing,
              tolerance_seconds, mapping, changed_by)
            VALUES (:source, :vendor, :clientId, :secret, :token, CASE WHEN cast(:token AS bytea) IS NOT NULL THEN now() END,
              :apiUrl, cast(:signing AS jsonb), :tolerance, cast(:mapping AS jsonb), :by)
            ON CONFLICT (source_id) DO UPDATE SET vendor = excluded.vendor, client_id = excluded.client_id,
              secret = excluded.secret, api_url = excluded.api_url, signing = excluded.signing,
              secret_changed_at = CASE WHEN :newSecret THEN now() ELSE w.secret_changed_at END,
              previous_secret = CASE WHEN NOT :sameVendor THEN NULL WHEN :newSecret THEN :previous ELSE w.previous_secret END,
              previous_until = CASE WHEN NOT :sameVendor THEN NULL
                WHEN :newSecret THEN now() + cast(:overlap AS interval) ELSE w.previous_until END,
              token = excluded.token,
              token_changed_at = CASE WHEN excluded.token IS NULL THEN NULL WHEN :newToken THEN now()
                ELSE w.token_changed_at END,
              tolerance_seconds = excluded.tolerance_seconds, mapping = excluded.mapping, changed_at = now(),
              changed_by = excluded.changed_by""";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Secrets sealing;
    private final Duration overlap;
    private final Duration tolerance;

    Webhooks(
            Jdbi jdbi,
            ObjectMapper json,
            Secrets sealing,
            @ConfigProperty(name = "vocation.webhook.previous-secret") Duration overlap,
            @ConfigProperty(name = "vocation.webhook.tolerance") Duration tolerance) {
        this.jdbi = jdbi;
        this.json = json;
        this.sealing = sealing;
        this.overlap = overlap;
        this.tolerance = tolerance;
    }

    private record Row(
            UUID sourceId,
            Vendor vendor,
            String clientId,
            byte[] secret,
            Instant secretChangedAt,
            byte[] previousSecret,
            Instant previousUntil,
            byte[] token,
            Instant tokenChangedAt,
            String apiUrl,
            String signing,
            Integer toleranceSeconds,
            String mapping,
            Instant changedAt) {}

    Optional<Webhook> find(UUID source) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT)
                .bind("source", source)
                .mapTo(Row.class)
                .findOne()
                .map(this::webhook));
    }

    /** Keeps what is wanted; secrets that are left out are those of the webhook that was there. */
    void keep(UUID source, NewWebhook wanted, Mapping mapping, Signing signing, Webhook before, String by) {
        byte[] secret = wanted.secret() == null ? before.secret() : sealing.seal(wanted.secret(), source + " secret");
        byte[] token = wanted.token() != null
                ? sealing.seal(wanted.token(), source + " token")
                : before == null ? null : before.token();
        jdbi.useHandle(sql -> sql.createUpdate(KEEP)
                .bind("source", source)
                .bind("vendor", wanted.vendor())
                .bind("clientId", wanted.clientId())
                .bind("secret", secret)
                .bind("newSecret", wanted.secret() != null)
                .bind("previous", before == null ? null : before.secret())
                .bind("overlap", overlap.toMillis() + " ms")
                .bind("sameVendor", before != null && before.vendor() == wanted.vendor())
                .bind("token", wanted.vendor().thin() ? token : null)
                .bind("newToken", wanted.token() != null)
                .bind("apiUrl", wanted.apiUrl())
                .bind("signing", write(signing))
                .bind("tolerance", wanted.toleranceSeconds())
                .bind("mapping", write(mapping))
                .bind("by", by)
                .execute());
    }

    boolean remove(UUID source) {
        return jdbi.withHandle(sql -> sql.createUpdate("DELETE FROM webhook WHERE source_id = :source")
                        .bind("source", source)
                        .execute())
                == 1;
    }

    /** What its deliveries are checked with. */
    Keys keys(Webhook webhook, Instant now) {
        List<String> secrets = new ArrayList<>();
        secrets.add(sealing.open(webhook.secret(), webhook.sourceId() + " secret"));
        if (webhook.previousUntil() != null && webhook.previousUntil().isAfter(now)) {
            secrets.add(sealing.open(webhook.previousSecret(), webhook.sourceId() + " secret"));
        }
        boolean repeatsForHours = webhook.vendor() == Vendor.TYPEFORM || webhook.vendor() == Vendor.SURVEYMONKEY;
        Duration within = webhook.toleranceSeconds() != null
                ? Duration.ofSeconds(webhook.toleranceSeconds())
                : repeatsForHours ? null : tolerance;
        return new Keys(secrets, webhook.clientId(), webhook.signing(), within);
    }

    /** With what its answers are fetched. */
    String token(Webhook webhook) {
        return sealing.open(webhook.token(), webhook.sourceId() + " token");
    }

    private Webhook webhook(Row row) {
        return new Webhook(
                row.sourceId(),
                row.vendor(),
                row.clientId(),
                row.secret(),
                row.secretChangedAt(),
                row.previousSecret(),
                row.previousUntil(),
                row.token(),
                row.tokenChangedAt(),
                row.apiUrl() == null ? null : URI.create(row.apiUrl()),
                read(row.signing(), Signing.class),
                row.toleranceSeconds(),
                read(row.mapping(), Mapping.class),
                row.changedAt());
    }

    private String write(Object part) {
        try {
            return part == null ? null : json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A webhook cannot be written", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept webhook cannot be read", e);
        }
    }
}
