package io.vocation.commons.audit;

import jakarta.enterprise.context.RequestScoped;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What an entry says of the running request, and what has been written of it so far. */
@RequestScoped
class RunningRequest {
    private final Set<UUID> recorded = new HashSet<>();
    private String method;
    private String path;
    private String correlationId;
    private boolean written;
    private boolean unwritable;

    void begin(String givenMethod, String givenPath, String givenCorrelationId) {
        method = givenMethod;
        path = givenPath;
        correlationId = givenCorrelationId;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    /** Null where there is none. */
    String correlationId() {
        return correlationId;
    }

    /** Whether the request asks for a change; false before it was matched. */
    boolean changes() {
        return method != null && !method.equals("GET") && !method.equals("HEAD");
    }

    /** Whether an entry of it has been committed. */
    boolean written() {
        return written;
    }

    /** Whether its change was rolled back because its entry could not be written. */
    boolean unwritable() {
        return unwritable;
    }

    void failed() {
        unwritable = true;
    }

    boolean recorded(UUID person) {
        return recorded.contains(person);
    }

    void committed(Collection<UUID> people) {
        written = true;
        recorded.addAll(people);
    }
}
