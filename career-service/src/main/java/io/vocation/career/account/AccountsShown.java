package io.vocation.career.account;

import io.vocation.commons.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What administrators see of accounts. */
@ApplicationScoped
class AccountsShown {
    private static final String SHOWN = """
            SELECT s.* FROM (
                SELECT a.employee_id, e.employee_number, coalesce(e.login, lower(e.employee_number)) AS login,
                       CASE WHEN a.last_error IS NOT NULL THEN 'FAILING'
                            WHEN a.due_at <= :now OR a.applied_at IS NULL THEN 'PENDING'
                            ELSE 'DONE' END AS state,
                       a.attempts, a.last_error, a.applied_at
                FROM account a JOIN employee e ON e.id = a.employee_id) s""";
    private static final String ONE = SHOWN + " WHERE s.employee_id = :employee";
    private static final String LIST = SHOWN + """
             WHERE s.employee_number > :after AND s.state = coalesce(:state, s.state)
            ORDER BY s.employee_number LIMIT :limit""";

    private final Jdbi jdbi;
    private final Clock clock;

    AccountsShown(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    Optional<AccountView> of(UUID employee) {
        return jdbi.withHandle(sql -> sql.createQuery(ONE)
                .bind("now", clock.instant())
                .bind("employee", employee)
                .mapTo(AccountView.class)
                .findOne());
    }

    /** By employee number, after {@code cursor}. @param state null for all */
    Page<AccountView> list(AccountProgress state, String cursor, int limit) {
        return Page.of(
                jdbi.withHandle(sql -> sql.createQuery(LIST)
                        .bind("now", clock.instant())
                        .bind("state", state == null ? null : state.name())
                        .bind("after", cursor == null ? "" : cursor)
                        .bind("limit", limit + 1)
                        .mapTo(AccountView.class)
                        .list()),
                limit,
                AccountView::employeeNumber);
    }
}
