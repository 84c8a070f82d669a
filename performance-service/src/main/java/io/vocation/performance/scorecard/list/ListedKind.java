package io.vocation.performance.scorecard.list;

import io.vocation.performance.tally.Subject.Kind;

/** Of what there are many in a center. */
public enum ListedKind {
    EMPLOYEE,
    TEAM,
    SUPERVISOR,
    CALL_TYPE,
    LINE_OF_BUSINESS;

    Kind kind() {
        return Kind.valueOf(name());
    }

    /** Whether each is known by an id, and not by a name. */
    boolean byId() {
        return this == EMPLOYEE || this == TEAM || this == SUPERVISOR;
    }

    /** Whether they are figures of people, of which reading goes on record. */
    boolean ofPeople() {
        return this == EMPLOYEE || this == SUPERVISOR;
    }
}
