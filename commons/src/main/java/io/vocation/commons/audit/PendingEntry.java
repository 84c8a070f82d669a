package io.vocation.commons.audit;

import java.util.Collection;
import java.util.UUID;

/**
 * What an entry will say, taken from the request that it is about.
 *
 * @param status null while the answer is not known
 * @param detail JSON; null where there is nothing to say
 */
public record PendingEntry(
        String actor,
        UUID employee,
        String client,
        Collection<String> roles,
        String operation,
        String method,
        String path,
        Outcome outcome,
        Integer status,
        Collection<UUID> people,
        UUID center,
        String reason,
        String correlation,
        String detail) {}
