package io.vocation.commons.access;

/** What an operation is about, which decides whom a role's {@link Reach} is measured against. */
public enum Subject {
    /** One employee, whom the request names. */
    PERSON,
    /** One team. */
    TEAM,
    /** One contact center, or something that belongs to it. */
    CENTER,
    /** A list: everyone is answered, each with what they may see. */
    LIST,
    /** The caller. */
    CALLER,
    /** Nobody's: a policy, a mapping, a machine's delivery. */
    NOBODY
}
