package io.vocation.career.eligibility;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What performance-service says of one person's call resolution among their peers (practice F2, F3): the part of it
 * that eligibility rests on.
 *
 * @param state RANKED, INSUFFICIENT_DATA or NOT_DISTINGUISHABLE
 * @param standing the person's own figures
 * @param centerResolution the whole center's figure in the same window; null where nobody answered
 * @param explanation why the state is what it is, in words
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Standing(
        String peerGroup, String state, Period window, Member standing, Share centerResolution, String explanation) {
    private static final String RANKED = "RANKED";
    private static final String INSUFFICIENT_DATA = "INSUFFICIENT_DATA";

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Period(LocalDate from, LocalDate to, String zone) {}

    /**
     * @param rate null, like what follows, when there are too few answers to show one
     * @param quartile 1 is best; null unless ranked among enough peers
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Member(String state, long answers, Long resolved, Double rate, Integer quartile) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Share(long numerator, long denominator, double rate) {}

    /** Empty where the practice ranks nobody, or not this person. */
    Optional<Integer> quartile() {
        return RANKED.equals(state) && standing != null ? Optional.ofNullable(standing.quartile()) : Optional.empty();
    }

    /** The person's own rate, when there are answers enough to hold it against anything. */
    Optional<Double> comparableRate() {
        return standing == null || INSUFFICIENT_DATA.equals(standing.state())
                ? Optional.empty()
                : Optional.ofNullable(standing.rate());
    }
}
