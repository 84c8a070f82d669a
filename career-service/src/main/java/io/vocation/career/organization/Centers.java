package io.vocation.career.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;
import java.util.UUID;

/** All contact centers. */
@ApplicationScoped
public class Centers implements PanacheRepositoryBase<Center, UUID> {
    public Optional<Center> withCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none */
    public Center require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problems.notFound("center", id));
    }
}
