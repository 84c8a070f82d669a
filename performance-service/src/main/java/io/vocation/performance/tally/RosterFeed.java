package io.vocation.performance.tally;

import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.FeedFollower;
import io.vocation.commons.roster.RosterEvent;
import io.vocation.commons.roster.RosterReplica;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Follows the roster that career-service publishes; a center's zone decides on which day its responses count. */
@ApplicationScoped
public class RosterFeed implements FeedFollower {

    private final RosterReplica replica;
    private final Ledger ledger;
    private final TallyVersions versions;
    private final URI feed;

    RosterFeed(
            RosterReplica replica,
            Ledger ledger,
            TallyVersions versions,
            @ConfigProperty(name = "vocation.career.url") String career) {
        this.replica = replica;
        this.ledger = ledger;
        this.versions = versions;
        this.feed = URI.create(career + "/career/v1/feed");
    }

    @Override
    public String name() {
        return "career";
    }

    @Override
    public URI feed() {
        return feed;
    }

    @Override
    public void apply(List<CloudEvent> batch) {
        replica.apply(batch);
        versions.rosterChanged();
        Set<UUID> centers = batch.stream()
                .filter(event -> RosterEvent.CENTER_CHANGED.equals(event.type()))
                .map(CloudEvent::subject)
                .collect(Collectors.toSet());
        ledger.date(centers);
    }
}
