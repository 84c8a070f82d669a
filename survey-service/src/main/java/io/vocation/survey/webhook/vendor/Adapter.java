package io.vocation.survey.webhook.vendor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is special to a vendor's events. */
public interface Adapter {
    /**
     * The id of a delivery that was signed with one of the keys, in time; empty for every other. It is part of what was
     * signed, so that nobody takes the id of another's delivery.
     */
    Optional<String> prove(Delivery delivery, Keys keys, Instant now);

    /**
     * What a proven delivery says.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it says nothing that can be kept
     */
    List<Happening> read(Delivery delivery);

    /** Where the response's own id is, unless the mapping says otherwise; null where nobody knows. */
    default String idPath() {
        return null;
    }

    /** Where the time of the answer is, unless the mapping says otherwise; null where nobody knows. */
    default String answeredPath() {
        return null;
    }
}
