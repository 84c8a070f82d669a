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
            SELECT a.employee_id, e.employee_number, coalesce(e.login, lower(e.employee_number)) AS login,
                   CASE WHEN a.last_error IS NOT NULL THEN 'FAILING' WHEN a.due_at <= :now THEN 'PENDING'
                        ELSE 'DONE' END AS state,
                   a.attempts, a.last_error, a.applied_at
            FROM account a JOIN employee e ON e.id = a.employee_id
            WHERE\s""";
    private static final String ONE = SHOWN + "a.employee_id = :employee";
    private static final String LIST =
            SHOWN + "e.employee_number > :after AND <only> ORDER BY e.employee_number LIMIT :limit";

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
                        .define("only", only(state))
                        .bind("now", clock.instant())
                        .bind("after", cursor == null ? "" : cursor)
                        .bind("limit", limit + 1)
                        .mapTo(AccountView.class)
                        .list()),
                limit,
                AccountView::employeeNumber);
    }

    /** In the words of the indexes: what fails or waits is found without looking at what is done. */
    private static String only(AccountProgress state) {
        return switch (state) {
            case null -> "true";
            case FAILING -> "a.last_error IS NOT NULL";
            case PENDING -> "a.last_error IS NULL AND a.due_at <= :now";
            case DONE -> "a.last_error IS NULL AND (a.due_at IS NULL OR a.due_at > :now)";
        };
    }
}
