package io.vocation.commons.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vocation.commons.problem.Problems;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before every operation: whose roles are not in its row of the {@link AccessTable} is turned away. */
class Guard {
    private static final Map<Method, AccessRule> KNOWN = new ConcurrentHashMap<>();

    private final SecurityIdentity identity;
    private final Caller caller;
    private final CurrentOperation current;

    Guard(SecurityIdentity identity, Caller caller, CurrentOperation current) {
        this.identity = identity;
        this.caller = caller;
        this.current = current;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void admit(ResourceInfo resource) {
        AccessRule rule = KNOWN.computeIfAbsent(resource.getResourceMethod(), Guard::ruleOf);
        current.begin(rule);
        if (rule.proof() != Proof.TOKEN) {
            return;
        }
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (!caller.mayDo(rule)) {
            throw Problems.forbidden("Your role may not do this.");
        }
    }

    private static AccessRule ruleOf(Method operation) {
        String id = operation.getAnnotation(Operation.class).operationId();
        return AccessTable.find(id).orElseThrow(() -> new IllegalStateException(id + " is not in the access table"));
    }
}
