package io.vocation.commons.access;

import java.util.List;

/** How whom or what an operation is about stands to the caller. */
public enum Relation {
    SELF("oneself", Reach.SELF),
    /** For people: those one supervises. */
    OWN_TEAM("own team", Reach.TEAM),
    OTHER_TEAM("other team of own center", Reach.CENTER),
    OWN_CENTER("own center", Reach.CENTER),
    OTHER_CENTER("other center", Reach.EVERYONE);

    private final String words;
    private final Reach needed;

    Relation(String words, Reach needed) {
        this.words = words;
        this.needed = needed;
    }

    public String words() {
        return words;
    }

    Reach needed() {
        return needed;
    }

    /** The relations that a subject can have to a caller. */
    public static List<Relation> of(Subject subject) {
        return switch (subject) {
            case PERSON -> List.of(SELF, OWN_TEAM, OTHER_TEAM, OTHER_CENTER);
            case TEAM -> List.of(OWN_TEAM, OTHER_TEAM, OTHER_CENTER);
            case CENTER -> List.of(OWN_CENTER, OTHER_CENTER);
            case LIST, CALLER, NOBODY -> List.of();
        };
    }
}
