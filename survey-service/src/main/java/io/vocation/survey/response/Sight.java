package io.vocation.survey.response;

import java.util.Set;
import java.util.UUID;

/**
 * Whose responses a caller sees entirely.
 *
 * @param everyone whether that is everybody
 * @param center the center whose waiting responses they see entirely; null for none
 * @param people the people they see; empty where that is everybody
 * @param movers those of the people who also worked in other centers, where the caller sees a whole center
 * @param waiting whether they see besides that responses wait, and nothing of what was said
 */
record Sight(boolean everyone, UUID center, Set<UUID> people, Set<UUID> movers, boolean waiting) {
    /** On {@code response r}; its parameters are this record's components. */
    static final String ENTIRE = """
            (:everyone OR coalesce(r.employee_id = ANY (:people), FALSE)
            OR r.employee_id IS NULL AND coalesce(r.center_id = cast(:inCenter AS uuid), FALSE))""";

    static final String ONLY_WAITING = "(:onlyWaiting AND r.state = 'WAITING')";

    Sight {
        people = Set.copyOf(people);
        movers = Set.copyOf(movers);
    }

    static Sight ofEveryone() {
        return new Sight(true, null, Set.of(), Set.of(), false);
    }

    static Sight of(UUID center, Set<UUID> people, Set<UUID> movers) {
        return new Sight(false, center, people, movers, false);
    }

    Sight alsoWaiting(boolean so) {
        return new Sight(everyone, center, people, movers, so);
    }
}
