package io.vocation.career.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.vocation.commons.access.Scope;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Everyone on the roster. */
@ApplicationScoped
public class Employees implements PanacheRepositoryBase<Employee, UUID> {
    private static final String VISIBLE = """
            SELECT e.id FROM employee e WHERE e.employee_number > :after AND %s
              AND (cast(:center AS uuid) IS NULL
                OR EXISTS (SELECT FROM assignment a WHERE a.employee_id = e.id AND a.center_id = :center))
            ORDER BY e.employee_number LIMIT :limit""";

    private final Jdbi jdbi;

    Employees(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Employee> numbered(String employeeNumber) {
        return find("employeeNumber", employeeNumber).firstResultOptional();
    }

    Optional<UUID> idOf(String employeeNumber) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT id FROM employee WHERE employee_number = :number")
                .bind("number", employeeNumber)
                .mapTo(UUID.class)
                .findOne());
    }

    /** Lets nobody else upsert this number until the running transaction ends, whether or not it is known already. */
    void lock(String employeeNumber) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 0))", Integer.class)
                .setParameter(1, employeeNumber)
                .getSingleResult();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when the login is that of somebody else */
    void requireFree(String login, UUID employee) {
        find(
                        "id <> ?1 and (login = ?2 or login is null and lower(employeeNumber) = ?2)",
                        employee,
                        login.toLowerCase(Locale.ROOT))
                .firstResultOptional()
                .ifPresent(holder -> {
                    throw Problems.conflict(
                            "The login '" + login + "' is that of employee '" + holder.employeeNumber() + "'.");
                });
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none */
    public Employee require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problems.notFound("employee", id));
    }

    /** The people a caller sees, by employee number, after {@code cursor}; the same people as one by one. */
    Page<Employee> visible(Scope scope, UUID center, String cursor, int limit) {
        String who =
                switch (scope) {
                    case Scope.Everyone _ -> "cast(:who AS uuid) IS NULL";
                    case Scope.Center _ -> "e.id IN (SELECT employee_id FROM roster_place WHERE center_id = :who)";
                    case Scope.Team _ ->
                        "(e.id = :who OR e.id IN (SELECT employee_id FROM roster_place"
                                + " WHERE supervisor_id = :who AND NOT ended))";
                    case Scope.Self _ -> "e.id = :who";
                    case Scope.Nobody _ -> "FALSE AND cast(:who AS uuid) IS NULL";
                };
        UUID whom =
                switch (scope) {
                    case Scope.Everyone _, Scope.Nobody _ -> null;
                    case Scope.Center mine -> mine.centerId();
                    case Scope.Team mine -> mine.supervisorId();
                    case Scope.Self self -> self.employeeId();
                };
        List<UUID> ids = jdbi.withHandle(sql -> sql.createQuery(VISIBLE.formatted(who))
                .bind("after", cursor == null ? "" : cursor)
                .bind("center", center)
                .bind("who", whom)
                .bind("limit", limit + 1)
                .mapTo(UUID.class)
                .list());
        return Page.of(list("id in ?1 order by employeeNumber", ids), limit, Employee::employeeNumber);
    }
}
