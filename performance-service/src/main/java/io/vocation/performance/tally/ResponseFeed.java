package io.vocation.performance.tally;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.FeedBatch;
import io.vocation.commons.feed.FeedFollower;
import io.vocation.commons.feed.SetAsideEvents;
import io.vocation.commons.feed.Sifting;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Follows the responses that survey-service publishes. */
@ApplicationScoped
public class ResponseFeed implements FeedFollower {
    static final String NAME = "survey";

    /**
     * A commit need not wait for the disk: the position is in it, so what a crash of the database takes is read again.
     * Nobody else is told of it before; a feed of ours that depended on it could not do this.
     */
    private static final String READ_AGAIN_IF_LOST = "SET LOCAL synchronous_commit = off";

    private final Ledger ledger;
    private final Sifting sifting;
    private final SetAsideEvents aside;
    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final URI feed;
    private final int atOnce;

    ResponseFeed(
            Ledger ledger,
            Sifting sifting,
            SetAsideEvents aside,
            Jdbi jdbi,
            ObjectMapper json,
            @ConfigProperty(name = "vocation.survey.url") String survey,
            @ConfigProperty(name = "vocation.feed.responses-at-once") int atOnce) {
        this.ledger = ledger;
        this.sifting = sifting;
        this.aside = aside;
        this.jdbi = jdbi;
        this.json = json;
        this.feed = URI.create(survey + "/survey/v1/feed");
        this.atOnce = atOnce;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public URI feed() {
        return feed;
    }

    @Override
    public int atOnce() {
        return atOnce;
    }

    @Override
    public FeedBatch read(byte[] body, ObjectMapper mapper) throws IOException {
        ResponseBatch batch = ResponseBatch.read(body, mapper);
        return new FeedBatch(
                batch.events(), batch.last(), batch.until(), batch.unreadable(), () -> enter(batch.told()));
    }

    @Override
    public void apply(List<CloudEvent> events) {
        ResponseBatch batch = ResponseBatch.of(events, json);
        batch.unreadable().forEach(unreadable -> aside.keep(NAME, unreadable));
        enter(batch.told());
    }

    private void enter(List<Told> told) {
        jdbi.useHandle(sql -> sql.execute(READ_AGAIN_IF_LOST));
        sifting.apply(
                told,
                some -> ledger.enter(some.stream().map(Told::entry).toList()),
                (one, reason) -> aside.keep(NAME, one.because(reason)));
    }
}
