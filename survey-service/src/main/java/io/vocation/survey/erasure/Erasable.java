package io.vocation.survey.erasure;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A place where something of customers is kept. Each is a bean; a place that is none keeps what it has for ever, and a test
 * looks for that.
 */
public interface Erasable {
    /** How many go in one transaction. */
    int MOST = 5_000;

    /** Its name in receipts. */
    String what();

    /**
     * Takes what is of a customer of a center, in the running transaction. Doing it again does nothing.
     *
     * @param customer the reference, normalized as responses are
     * @return how many rows lost something
     */
    long erase(Handle sql, UUID center, String customer);

    /** The periods that hold for what is kept here. */
    Set<Period> periods();

    /**
     * Takes what a period is over for, at most {@link #MOST} rows in the running transaction.
     *
     * @return how many rows lost something; as many as {@link #MOST} when there may be more
     */
    long eraseBefore(Handle sql, UUID center, Period period, Instant moment);
}
