package io.vocation.survey.webhook;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;

/** How a vendor's API answered. None of these quotes what it said. */
sealed interface Fetched {
    record Got(JsonNode answer) implements Fetched {}

    /**
     * It may go well another time.
     *
     * @param atLeast how long it asked us to wait; zero where it did not
     */
    record Later(String why, Duration atLeast) implements Fetched {}

    /** It will not. */
    record Never(String why) implements Fetched {}
}
