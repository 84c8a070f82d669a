package io.vocation.commons.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;

/** Who is calling, as their verified token says. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    public boolean hasAny(String... roles) {
        for (String role : roles) {
            if (has(role)) {
                return true;
            }
        }
        return false;
    }

    /** The employee this account belongs to; empty for machines and for accounts without one. */
    public Optional<UUID> employeeId() {
        Principal principal = identity.getPrincipal();
        if (principal instanceof JsonWebToken token && token.getClaim("employee_id") instanceof String id) {
            try {
                return Optional.of(UUID.fromString(id));
            } catch (IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A name for trails: the login name or the client's id. */
    public String name() {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }
}
