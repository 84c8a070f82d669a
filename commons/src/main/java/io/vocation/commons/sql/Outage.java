package io.vocation.commons.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why the database, or a disk of ours, could not take something that it may take another time: nobody's mistake, and
 * answered 503. Whether what was asked for is kept is not known when the connection broke at the end.
 *
 * @param retryAfterSeconds when it may go well
 */
public record Outage(int retryAfterSeconds) {
    private static final Outage CROWDED = new Outage(1);
    private static final Outage DOWN = new Outage(5);
    private static final Outage FULL = new Outage(60);

    /** What the pool says, which has no state (Agroal 3, ConnectionPool). */
    private static final List<String> OF_THE_POOL =
            List.of("acquisition timeout", "pool is closed", "Interrupted while acquiring");

    /** What the system says of a disk, which Java tells in its words only. */
    private static final List<String> OF_THE_DISK = List.of("No space left on device", "Disk quota exceeded");

    /** Searched for in the causes of a failure, and in what was suppressed: a failed commit hides its reason there. */
    public static Optional<Outage> in(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>(List.of(failure));
        while (!left.isEmpty()) {
            Throwable next = left.removeFirst();
            if (!seen.add(next)) {
                continue;
            }
            Optional<Outage> found =
                    switch (next) {
                        case SQLException sql -> of(sql);
                        case IOException io -> says(OF_THE_DISK, io.getMessage(), FULL);
                        default -> Optional.empty();
                    };
            if (found.isPresent()) {
                return found;
            }
            behind(next).forEach(left::addLast);
        }
        return Optional.empty();
    }

    private static List<Throwable> behind(Throwable failure) {
        List<Throwable> behind = new ArrayList<>(Arrays.asList(failure.getSuppressed()));
        if (failure.getCause() != null) {
            behind.addFirst(failure.getCause());
        }
        if (failure instanceof SQLException sql && sql.getNextException() != null) {
            behind.add(sql.getNextException());
        }
        return behind;
    }

    private static Optional<Outage> of(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? says(OF_THE_POOL, failure.getMessage(), CROWDED) : ofState(state);
    }

    /** By PostgreSQL's own list (its documentation, appendix A). */
    private static Optional<Outage> ofState(String state) {
        return switch (state) {
            // Out of disk; a file that cannot be read or written.
            case "53100", "58030" -> Optional.of(FULL);
            // Too many connections, a lock that was not to be had, a statement or transaction that took too long.
            case "53300", "55P03", "57014", "25P03", "25P04" -> Optional.of(CROWDED);
            // A server that only reads, such as one that is no longer the primary; one that ends or starts.
            case "25006", "57P01", "57P02", "57P03", "57P04", "57P05" -> Optional.of(DOWN);
            default ->
                switch (state.length() < 2 ? state : state.substring(0, 2)) {
                    // Serialization and deadlocks; no connection; no memory and the like.
                    case "40" -> Optional.of(CROWDED);
                    case "08", "53" -> Optional.of(DOWN);
                    default -> Optional.empty();
                };
        };
    }

    private static Optional<Outage> says(List<String> words, String message, Outage outage) {
        return message != null && words.stream().anyMatch(message::contains) ? Optional.of(outage) : Optional.empty();
    }
}
