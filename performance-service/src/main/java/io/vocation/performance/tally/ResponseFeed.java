package io.vocation.performance.tally;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.FeedFollower;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Follows the responses that survey-service publishes. */
@ApplicationScoped
public class ResponseFeed implements FeedFollower {

    private static final Logger LOG = Logger.getLogger(ResponseFeed.class);
    private static final String SET_ASIDE = """
            INSERT INTO unreadable_event (feed, event_id, type, data, reason)
            VALUES (:feed, :id, :type, cast(:data AS jsonb), :reason) ON CONFLICT DO NOTHING""";

    private final Ledger ledger;
    private final Jdbi jdbi;
    private final ObjectReader reader;
    private final URI feed;

    ResponseFeed(
            Ledger ledger, Jdbi jdbi, ObjectMapper json, @ConfigProperty(name = "vocation.survey.url") String survey) {
        this.ledger = ledger;
        this.jdbi = jdbi;
        // A newer survey-service may say more than figures need.
        this.reader = json.readerFor(ResponseEvent.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.feed = URI.create(survey + "/survey/v1/feed");
    }

    @Override
    public String name() {
        return "survey";
    }

    @Override
    public URI feed() {
        return feed;
    }

    @Override
    public void apply(List<CloudEvent> batch) {
        List<LedgerEntry> entries = new ArrayList<>(batch.size());
        for (CloudEvent event : batch) {
            if (ResponseEvent.TYPE.equals(event.type())) {
                try {
                    ResponseEvent response = reader.readValue(event.data());
                    entries.add(LedgerEntry.of(response));
                } catch (IOException unreadable) {
                    setAside(event, unreadable.getMessage());
                }
            }
        }
        ledger.enter(entries);
    }

    private void setAside(CloudEvent event, String reason) {
        LOG.errorf("Event %s of the survey feed cannot be read and is set aside: %s", event.id(), reason);
        jdbi.useHandle(sql -> sql.createUpdate(SET_ASIDE)
                .bind("feed", name())
                .bind("id", event.id())
                .bind("type", event.type())
                .bind("data", String.valueOf(event.data()))
                .bind("reason", reason)
                .execute());
    }
}
