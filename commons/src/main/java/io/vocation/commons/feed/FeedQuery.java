package io.vocation.commons.feed;

import io.smallrye.mutiny.Uni;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** How a reader wants the next events of a feed; the same for every feed of ours. */
public class FeedQuery {
    @QueryParam("lastEventId")
    @Parameter(description = "The id of the last event applied; the beginning if left out")
    String lastEventId;

    @QueryParam("timeout")
    @DefaultValue("0")
    @Parameter(
            description = "How long to wait for news, at most 30 s: milliseconds, or a duration such as PT20S",
            example = "PT20S")
    String timeout;

    @QueryParam("limit")
    @DefaultValue("1000")
    @Min(1)
    @Max(10_000)
    @Parameter(description = "The most events in one answer")
    int limit;

    /**
     * Reads on in a feed.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the position or the time to wait cannot be read
     */
    public Uni<List<CloudEvent>> of(Feed feed) {
        return feed.after(Cursor.parse(lastEventId), limit, waiting());
    }

    /**
     * The same, of a feed that is read in another form.
     *
     * @param read what comes after a position, at most so many events
     * @param none whether that is nothing
     */
    public <T> Uni<T> of(BiFunction<Cursor, Integer, T> read, Predicate<T> none) {
        Cursor after = Cursor.parse(lastEventId);
        return LongPolling.until(() -> read.apply(after, limit), none, waiting());
    }

    private Duration waiting() {
        try {
            Duration wait =
                    timeout.matches("\\d{1,9}") ? Duration.ofMillis(Long.parseLong(timeout)) : Duration.parse(timeout);
            if (!wait.isNegative()) {
                return wait;
            }
        } catch (DateTimeException notOne) {
            // Told below, like a negative one.
        }
        throw Problems.invalid(
                Violation.query("timeout", "'" + timeout + "' is neither milliseconds nor a duration such as PT20S."));
    }
}
