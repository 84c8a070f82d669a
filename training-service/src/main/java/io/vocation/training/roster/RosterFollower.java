package io.vocation.training.roster;

import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.FeedFollower;
import io.vocation.commons.roster.RosterReplica;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.net.URI;
import java.util.List;

/** Follows career-service's feed into the roster replica. */
@ApplicationScoped
class RosterFollower implements FeedFollower {
    private final RosterReplica replica;
    private final URI feed;

    RosterFollower(RosterReplica replica, @ConfigProperty(name = "vocation.career.url") String career) {
        this.replica = replica;
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
    }
}
