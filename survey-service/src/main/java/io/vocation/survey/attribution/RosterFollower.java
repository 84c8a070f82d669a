package io.vocation.survey.attribution;

import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.FeedFollower;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.net.URI;
import java.util.List;

/** Reads the roster from career-service. */
@ApplicationScoped
public class RosterFollower implements FeedFollower {
    private final Attributing attributing;
    private final URI feed;

    RosterFollower(Attributing attributing, @ConfigProperty(name = "vocation.career.url") URI career) {
        this.attributing = attributing;
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
        attributing.apply(batch);
    }
}
