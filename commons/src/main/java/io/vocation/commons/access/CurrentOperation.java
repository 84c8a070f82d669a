package io.vocation.commons.access;

import jakarta.enterprise.context.RequestScoped;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The operation that the running request asked for, and what became known of it on the way. */
@RequestScoped
public class CurrentOperation {
    private final Set<UUID> people = new LinkedHashSet<>();
    private final Set<UUID> askedFor = new LinkedHashSet<>();
    private final Map<String, Object> details = new LinkedHashMap<>();
    private AccessRule rule;
    private UUID center;
    private String reason;
    private boolean onRecord;

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

    /** Takes people back: what touched them was rolled back. */
    public void forget(Collection<UUID> employees) {
        people.removeAll(employees);
    }

    /** Notes whom the request asks for, before it is known whether the caller may. */
    void asksFor(UUID employee) {
        if (employee != null) {
            askedFor.add(employee);
        }
    }

    /** Whom the request asked for, whether or not the caller may. */
    public Set<UUID> askedFor() {
        return Set.copyOf(askedFor);
    }

    /** Notes the center that it is about. */
    void in(UUID about) {
        center = about;
    }

    /** The center that it is about; empty unless the operation is about one. */
    public Optional<UUID> center() {
        return Optional.ofNullable(center);
    }

    /** Notes more of what it did, for the record; a later value of the same name replaces the earlier. */
    public void detail(String name, Object value) {
        details.put(name, value);
    }

    /** More of what it did; empty where there is nothing to say. */
    public Map<String, Object> details() {
        return Map.copyOf(details);
    }

    /** Notes that this read goes on record whomever it touches. */
    public void putOnRecord() {
        onRecord = true;
    }

    /** Whether this read goes on record whomever it touches. */
    public boolean onRecord() {
        return onRecord;
    }
}
