package io.vocation.performance.scorecard.metric;

import io.vocation.performance.tally.Counts;

import java.util.UUID;

/**
 * A group that somebody or something is part of, to be compared with the rest of it.
 *
 * @param id of a team or center
 * @param name null where the roster does not say
 * @param all what was counted for the whole group
 * @param rest the same without the part that is compared, so that nobody is compared with themselves
 * @param hidden whether the rest are so few people that their figures would be those of single ones
 */
public record Peers(Group group, UUID id, String name, Counts all, Counts rest, boolean hidden) {
    /** Which group. */
    public enum Group {
        TEAM,
        CENTER
    }
}
