package io.vocation.performance.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.feed.FeedBatch;
import io.vocation.commons.feed.FeedFollower;
import io.vocation.commons.feed.SetAsideEvents;
import io.vocation.commons.feed.SetAsideEvents.SetAside;
import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tries once more to apply an event that was set aside: what broke it may have been repaired, or be understood by now. */
@ApplicationScoped
class RetryingEvent {
    private final SetAsideEvents aside;
    private final List<FeedFollower> followers;
    private final ObjectMapper json;
    private final CurrentOperation current;

    RetryingEvent(
            SetAsideEvents aside, @All List<FeedFollower> followers, ObjectMapper json, CurrentOperation current) {
        this.aside = aside;
        this.followers = followers;
        this.json = json;
        this.current = current;
    }

    /**
     * Applied, it is no longer set aside; older than what is known, it changes nothing and is gone as well.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 without such an event, 409 when nothing can be made of it still
     */
    @Transactional
    void retry(UUID id) {
        SetAside event = aside.take(id).orElseThrow(() -> Problems.notFound("unreadable event", id));
        FeedFollower follower = followers.stream()
                .filter(each -> each.name().equals(event.feed()))
                .findFirst()
                .orElseThrow(() -> Problems.conflict("Nobody reads the feed " + event.feed() + " any more."));
        FeedBatch batch = read(follower, event);
        if (!batch.unreadable().isEmpty()) {
            throw refused(batch.unreadable().getFirst().reason());
        }
        batch.applying().run();
        Optional<SetAside> again = aside.find(event.feed(), event.eventId());
        if (again.isPresent()) {
            throw refused(again.get().reason());
        }
        current.detail("feed", event.feed());
        current.detail("event", event.eventId());
    }

    private FeedBatch read(FeedFollower follower, SetAside event) {
        try {
            return follower.read(("[" + event.event() + "]").getBytes(StandardCharsets.UTF_8), json);
        } catch (IOException e) {
            throw refused(e.getMessage());
        }
    }

    private static RuntimeException refused(String reason) {
        return Problems.conflict("Nothing can be made of it still: " + reason);
    }
}
