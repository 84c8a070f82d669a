package io.vocation.commons.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is calling, as their verified token says. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;
    private String proven;

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

    /** Whether the caller may do this at all, whoever it is about. */
    boolean mayDo(AccessRule rule) {
        return reaches(rule, Reach.NOBODY);
    }

    /** Whether one of the caller's roles reaches as far as this; a service of ours has no reach but its own rows'. */
    boolean reaches(AccessRule rule, Reach needed) {
        return rule.reaches().entrySet().stream()
                        .anyMatch(each -> each.getValue().covers(needed) && has(each.getKey()))
                || has(Role.SERVICE)
                        && client().filter(rule.clients()::contains).isPresent();
    }

    /** The caller's roles, in the order in which documents name them. */
    public List<String> roles() {
        return Role.ALL.stream().filter(this::has).toList();
    }

    /** The client that the token was given to; empty where the token does not say. */
    public Optional<String> client() {
        return claim("azp");
    }

    /** The employee this account belongs to; empty for machines and for accounts without one. */
    public Optional<UUID> employeeId() {
        try {
            return claim("employee_id").map(UUID::fromString);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Notes who signed a request that carries no token. */
    public void provesToBe(String name) {
        proven = name;
    }

    /** A name for trails: the login name, the client's id, or who signed the request. */
    public String name() {
        if (proven != null) {
            return proven;
        }
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim(name) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}
