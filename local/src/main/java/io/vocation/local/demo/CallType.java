package io.vocation.local.demo;

import java.util.List;
import java.util.Locale;

/**
 * The six call types, each with a position of the same name (practice K1).
 *
 * <p>A call type acts on resolution only through the mean of its position: whoever handles escalations resolves fewer
 * calls, but a CSR resolves every call type they take with the same probability. The peer group of a CSR is the
 * position.
 */
public enum CallType {
    GENERAL(0.87, "Anchor", "Beacon", "Breakwater", "Buoy"),
    CLAIMS(0.85, "Capstan", "Compass", "Gangway"),
    TECHNICAL(0.83, "Halyard", "Jetty", "Keel"),
    BILLING(0.86, "Lantern", "Mooring"),
    ORDERS(0.87, "Pier", "Rudder"),
    ESCALATION(0.81, "Sextant", "Wharf");

    private final double meanResolution;
    private final List<String> teamNames;

    CallType(double meanResolution, String... teamNames) {
        this.meanResolution = meanResolution;
        this.teamNames = List.of(teamNames);
    }

    /** The code of the call type and of its position, such as {@code "claims"}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mean, over imagined CSRs of this position, of the true probability of resolving a call. */
    public double meanResolution() {
        return meanResolution;
    }

    List<String> teamNames() {
        return teamNames;
    }
}
