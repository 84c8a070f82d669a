package io.vocation.survey.subscription.delivery;

import io.vocation.survey.Surveys;
import io.vocation.survey.subscription.Subscribing.Subscribed;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the threads of a running service would do, done when a test says so. */
@ApplicationScoped
public class Told {
    private final FanningOut fanning;
    private final Sending sending;
    private final Jdbi jdbi;

    Told(FanningOut fanning, Sending sending, Jdbi jdbi) {
        this.fanning = fanning;
        this.sending = sending;
        this.jdbi = jdbi;
    }

    /** Leaves nobody else's deliveries. */
    public void alone() {
        jdbi.useHandle(sql -> sql.execute("DELETE FROM subscription"));
    }

    /** Makes deliveries until there are so many; a change is read only after all older transactions ended. */
    public void fanOut(Subscribed subscribed, int expected) {
        Instant end = Instant.now().plusSeconds(20);
        while (count(subscribed.id()) < expected && Instant.now().isBefore(end)) {
            fanning.run();
        }
        assertEquals(expected, count(subscribed.id()));
    }

    /** Reads all that there is, so that nothing more comes. */
    public void fanOutAll(Subscribed subscribed, UUID source, int expected) {
        String last = Surveys.id(Surveys.deliver(Surveys.response(source, "last-" + UUID.randomUUID(), "nobody", "")));
        fanOut(subscribed, expected + 1);
        assertTrue(jdbi.withHandle(sql -> sql.createUpdate(
                                "DELETE FROM subscription_delivery WHERE subscription_id = :id AND subject = :last")
                        .bind("id", subscribed.id())
                        .bind("last", UUID.fromString(last))
                        .execute())
                == 1);
    }

    public int count(UUID subscription) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT count(*) FROM subscription_delivery WHERE subscription_id = :id")
                        .bind("id", subscription)
                        .mapTo(Integer.class)
                        .one());
    }

    /** Sends what is due at a moment, until nothing is; answers how many attempts that took. */
    public int send(Instant now) {
        int attempts = 0;
        List<Future<?>> begun;
        do {
            begun = sending.begin(now, () -> {});
            attempts += begun.size();
            for (Future<?> each : begun) {
                await(each);
            }
        } while (!begun.isEmpty());
        return attempts;
    }

    static void await(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
