package io.vocation.career.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.vocation.commons.access.Scope;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Everyone on the roster. */
@ApplicationScoped
public class Employees implements PanacheRepositoryBase<Employee, UUID> {
    private static final String HERE = """
            employeeNumber > :after and (:center is null or exists (
              select 1 from Employee e2 join e2.assignments a where e2 = e and a.centerId = :center))""";

    public Optional<Employee> numbered(String employeeNumber) {
        return find("employeeNumber", employeeNumber).firstResultOptional();
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

    /** The people a caller sees, by employee number, after {@code cursor}. */
    Page<Employee> visible(Scope scope, UUID center, String cursor, int limit) {
        String who =
                switch (scope) {
                    case Scope.Everyone _ -> "";
                    case Scope.Center _ ->
                        " and exists (select 1 from Employee e3 join e3.assignments a where e3 = e and a.centerId = :who)";
                    case Scope.Team _ ->
                        " and (e.id = :who or exists (select 1 from Employee e3 join e3.assignments a where e3 = e"
                                + " and a.supervisorId = :who and a.from <= current_date"
                                + " and (a.to is null or a.to > current_date)))";
                    case Scope.Self _ -> " and e.id = :who";
                    case Scope.Nobody _ -> " and 1 = 0";
                };
        UUID whom =
                switch (scope) {
                    case Scope.Everyone _, Scope.Nobody _ -> null;
                    case Scope.Center mine -> mine.centerId();
                    case Scope.Team mine -> mine.supervisorId();
                    case Scope.Self self -> self.employeeId();
                };
        var query = getEntityManager()
                .createQuery(
                        "select e from Employee e where " + HERE + who + " order by employeeNumber", Employee.class)
                .setParameter("after", cursor == null ? "" : cursor)
                .setParameter("center", center)
                .setMaxResults(limit + 1);
        if (whom != null) {
            query.setParameter("who", whom);
        }
        List<Employee> found = query.getResultList();
        return Page.of(found, limit, Employee::employeeNumber);
    }
}
