package io.vocation.commons.access;

import java.util.UUID;

/** How far a caller sees, for lists. */
public sealed interface Scope {
    /** Every center and person. */
    record Everyone() implements Scope {}

    /** Everyone of one center. */
    record Center(UUID centerId) implements Scope {}

    /** The people whose supervisor this is now, and themselves. */
    record Team(UUID supervisorId) implements Scope {}

    /** Only themselves. */
    record Self(UUID employeeId) implements Scope {}

    /** No person at all. */
    record Nobody() implements Scope {}
}
