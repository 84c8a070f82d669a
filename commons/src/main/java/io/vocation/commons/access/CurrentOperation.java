package io.vocation.commons.access;

import jakarta.enterprise.context.RequestScoped;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The operation that the running request asked for, and what became known of it on the way. */
@RequestScoped
public class CurrentOperation {
    private final Set<UUID> people = new LinkedHashSet<>();
    private AccessRule rule;
    private String reason;

    void begin(AccessRule known) {
        rule = known;
    }

    /** Its row in the table; empty before the request was matched, and where no request runs. */
    public Optional<AccessRule> rule() {
        return Optional.ofNullable(rule);
    }

    /** Notes that the request touches this person's data. */
    public void concerns(UUID employee) {
        if (employee != null) {
            people.add(employee);
        }
    }

    /** Whose data the request touches, as far as it is known by now. */
    public Set<UUID> people() {
        return Set.copyOf(people);
    }

    /** Notes why the caller does it, where a reason is asked. */
    public void because(String why) {
        reason = why;
    }

    /** Why the caller does it; empty where no reason is asked. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
