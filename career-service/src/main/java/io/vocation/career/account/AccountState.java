package io.vocation.career.account;

import io.vocation.commons.access.Role;

import java.util.List;
import java.util.Set;

/**
 * What an account is, or ought to be.
 *
 * @param firstName null only where an account has none
 * @param lastName null where the roster knows no second name: then it is the person's own matter
 * @param email null where the roster knows none: likewise
 * @param roles those of {@link #ROLES} that the account has; others are not ours to see
 */
record AccountState(String login, String firstName, String lastName, String email, boolean enabled, Set<String> roles) {
    /** The roles that the roster decides; each is a group of the same name in the directory. */
    static final List<String> ROLES = List.of(Role.CSR, Role.SUPERVISOR, Role.MANAGER, Role.HR, Role.TRAINER);

    /** As a check of what comes from outside. */
    static final String ROLE_PATTERN = "csr|supervisor|manager|hr|trainer";

    AccountState {
        roles = Set.copyOf(roles);
    }

    /** Whether an account that is {@code found} needs nothing to become this. */
    boolean isMetBy(AccountState found) {
        return hasProfileOf(found) && roles.equals(found.roles);
    }

    /** As {@link #isMetBy}, roles left aside. */
    boolean hasProfileOf(AccountState found) {
        return login.equals(found.login)
                && (firstName == null || firstName.equals(found.firstName))
                && (lastName == null || lastName.equals(found.lastName))
                && (email == null || email.equals(found.email))
                && enabled == found.enabled;
    }

    AccountState with(Set<String> others) {
        return new AccountState(login, firstName, lastName, email, enabled, others);
    }

    AccountState lockedOut() {
        return new AccountState(login, firstName, lastName, email, false, roles);
    }
}
