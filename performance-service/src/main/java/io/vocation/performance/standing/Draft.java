package io.vocation.performance.standing;

import io.vocation.performance.window.Window;

import java.util.List;
import java.util.UUID;

/**
 * The standings of a center for a day, before they are kept (practice F7).
 *
 * @param window the days that count; its last day is the standings' day
 * @param centerResolution what was answered on call resolution in the whole center
 * @param version of the center's tallies and roster, read before they were
 */
record Draft(
        UUID center,
        Window window,
        StandingRules rules,
        List<PeerGroup> groups,
        List<CenterGap> gaps,
        Answers centerResolution,
        long version) {

    /** Names the method; changes whenever the same counts and policy would give other figures. */
    static final String METHOD = "beta-binomial-2";

    int population() {
        return groups.stream().mapToInt(group -> group.members().size()).sum();
    }
}
