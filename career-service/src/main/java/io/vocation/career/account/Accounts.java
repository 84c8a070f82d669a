package io.vocation.career.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which account is due, who works on it, and what was applied last. The methods that mark accounts as due take part in
 * the caller's transaction, so that a change of the roster and the work it makes stand or fall together.
 */
@ApplicationScoped
public class Accounts {
    /** Who waits already keeps their place. */
    private static final String CHANGED = """
            INSERT INTO account (employee_id, due_at) SELECT id, :now FROM unnest(:employees) AS ids (id) ORDER BY id
            ON CONFLICT (employee_id) DO UPDATE
            SET due_at = least(account.due_at, :now), change = account.change + 1""";

    private static final String CHANGED_IN_CENTER = """
            UPDATE account SET due_at = :now, change = change + 1 WHERE employee_id IN (
                SELECT employee_id FROM assignment WHERE center_id = :center
                UNION SELECT supervisor_id FROM assignment WHERE center_id = :center)""";
    private static final String CHANGED_POSITION = """
            UPDATE account SET due_at = :now, change = change + 1 WHERE employee_id IN (
                SELECT employee_id FROM assignment_moments
                WHERE position = :position AND (ends_at IS NULL OR ends_at > :now))""";
    private static final String FORGET = """
            UPDATE account SET due_at = :now, change = change + 1, enabled = NULL
            WHERE employee_id IN (SELECT employee_id FROM account WHERE employee_id = ANY(:employees)
                                  ORDER BY employee_id FOR UPDATE)""";
    private static final String CLAIM = """
            UPDATE account SET lease = :lease, leased_until = :until
            WHERE employee_id = (SELECT employee_id FROM account
                WHERE due_at <= :now AND (leased_until IS NULL OR leased_until <= :now)
                ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING employee_id, lease, change, attempts, keycloak_id, login, first_name, last_name, email,
                      enabled, roles""";
    /** A change that came in meanwhile keeps the account due; a lease that ran out has no say any more. */
    private static final String END = """
            UPDATE account SET lease = NULL, leased_until = NULL,
                due_at = CASE WHEN change = :change THEN :next ELSE due_at END,
            """;

    private static final String HELD = " WHERE employee_id = :employee AND lease = :lease";
    private static final String DONE = END + "attempts = 0, last_error = NULL" + HELD;
    private static final String APPLIED = END + """
            attempts = 0, last_error = NULL, keycloak_id = :id, login = :login, first_name = :first,
            last_name = :last, email = :email, enabled = :enabled, roles = :roles, applied_at = :now""" + HELD;
    private static final String FAILED = END + "attempts = attempts + 1, last_error = :error, enabled = NULL" + HELD;
    private static final String RELEASED = END + "enabled = NULL" + HELD;

    private final Jdbi jdbi;
    private final Clock clock;

    Accounts(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** An account that one worker has for itself until the lease runs out, with the state applied last. */
    record Claim(
            UUID employeeId,
            UUID lease,
            long change,
            int attempts,
            String keycloakId,
            String login,
            String firstName,
            String lastName,
            String email,
            Boolean enabled,
            List<String> roles) {
        /** Empty while it is not known. */
        Optional<AccountState> applied() {
            return enabled == null
                    ? Optional.empty()
                    : Optional.of(new AccountState(login, firstName, lastName, email, enabled, Set.copyOf(roles)));
        }
    }

    /** The roster changed what it says of these employees. */
    public void changed(Collection<UUID> employees) {
        update(CHANGED, sql -> sql.bindArray("employees", UUID.class, employees));
    }

    /** Days begin at another time for everyone who is or was in this center. */
    public void changedIn(UUID center) {
        update(CHANGED_IN_CENTER, sql -> sql.bind("center", center));
    }

    /** Who supervises an employee, or will, or did, as far as this transaction has told the database. */
    public Set<UUID> supervisorsOf(UUID employee) {
        return Set.copyOf(jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT DISTINCT supervisor_id FROM assignment WHERE employee_id = :employee AND supervisor_id IS NOT NULL")
                .bind("employee", employee)
                .mapTo(UUID.class)
                .list()));
    }

    /** Another role for everyone who has this position or will have it. */
    void changedPosition(String position) {
        update(CHANGED_POSITION, sql -> sql.bind("position", position));
    }

    /** What was applied to these is no longer sure: whatever it is, it will be looked at. @return how many there are */
    int forget(Collection<UUID> employees) {
        return update(FORGET, sql -> sql.bindArray("employees", UUID.class, employees));
    }

    /** How many the next pass has to look at. */
    int due() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM account WHERE due_at <= :now")
                .bind("now", clock.instant())
                .mapTo(Integer.class)
                .one());
    }

    boolean anyDue() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT EXISTS (SELECT FROM account WHERE due_at <= :now)")
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .one());
    }

    /** The one that has waited longest; empty when nothing is due that nobody works on. */
    Optional<Claim> claim(Duration lease) {
        return jdbi.withHandle(sql -> sql.createQuery(CLAIM)
                .bind("now", clock.instant())
                .bind("lease", UUID.randomUUID())
                .bind("until", clock.instant().plus(lease))
                .mapTo(Claim.class)
                .findOne());
    }

    /** What was applied last is what ought to be. @param next when to look again; null for never */
    void unchanged(Claim claim, Instant next) {
        end(DONE, claim, next, sql -> sql);
    }

    /** @param id null when there is no account, and need not be */
    void applied(Claim claim, String id, AccountState state, Instant next) {
        end(APPLIED, claim, next, sql -> sql.bind("id", id)
                .bind("login", state.login())
                .bind("first", state.firstName())
                .bind("last", state.lastName())
                .bind("email", state.email())
                .bind("enabled", state.enabled())
                .bindArray("roles", String.class, state.roles())
                .bind("now", clock.instant()));
    }

    void failed(Claim claim, String error, Instant next) {
        end(FAILED, claim, next, sql -> sql.bind("error", error));
    }

    /** Nothing is known against this account: it is tried again, after those that wait already. */
    void release(Claim claim) {
        end(RELEASED, claim, clock.instant(), sql -> sql);
    }

    private void end(String statement, Claim claim, Instant next, Bindings bindings) {
        int ended = jdbi.withHandle(sql -> bindings.on(sql.createUpdate(statement)
                        .bind("next", next)
                        .bind("change", claim.change())
                        .bind("employee", claim.employeeId())
                        .bind("lease", claim.lease()))
                .execute());
        if (ended == 0) {
            forget(List.of(claim.employeeId()));
        }
    }

    private int update(String statement, Bindings bindings) {
        return jdbi.withHandle(sql -> bindings.on(sql.createUpdate(statement).bind("now", clock.instant()))
                .execute());
    }

    private interface Bindings {
        Update on(Update sql);
    }
}
