package io.vocation.career.roster;

import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.UUID;

/** Whose login name is whose, on which days. */
@ApplicationScoped
class Aliases {
    private static final String HOLDER = """
            SELECT e.employee_number FROM alias a JOIN employee e ON e.id = a.employee_id
            WHERE a.alias = :alias AND coalesce(a.system, '') = coalesce(:system, '') AND a.employee_id <> :employee
              AND daterange(a.from_day, a.to_day) && daterange(:from, :to) LIMIT 1""";

    private final Jdbi jdbi;

    Aliases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when it is another person's on one of these days */
    void requireFree(NewAlias wanted, UUID employee) {
        jdbi.withHandle(sql -> sql.createQuery(HOLDER)
                        .bind("alias", wanted.alias())
                        .bind("system", wanted.system())
                        .bind("employee", employee)
                        .bind("from", wanted.from())
                        .bind("to", wanted.to())
                        .mapTo(String.class)
                        .findOne())
                .ifPresent(holder -> {
                    throw Problems.conflict("The login name '" + wanted.alias() + "' is that of employee '" + holder
                            + "' on some of these days.");
                });
    }
}
