package io.vocation.commons.access;

/** How far a role reaches in one operation; each includes those before it. */
public enum Reach {
    /** May ask, and sees no person. */
    NOBODY("no person"),
    /** The caller's own. */
    SELF("their own"),
    /** And the people whose supervisor the caller is now. */
    TEAM("their team's"),
    /** And everyone of the center the caller works in now. */
    CENTER("their center's"),
    /** And everyone else. */
    EVERYONE("everyone's");

    private final String words;

    Reach(String words) {
        this.words = words;
    }

    /** As a sentence has it: "supervisor (their team's)". */
    public String words() {
        return words;
    }

    boolean covers(Reach needed) {
        return compareTo(needed) >= 0;
    }
}
