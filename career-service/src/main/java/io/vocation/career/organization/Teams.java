package io.vocation.career.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All teams. */
@ApplicationScoped
public class Teams implements PanacheRepositoryBase<Team, UUID> {
    public Optional<Team> named(UUID center, String name) {
        return find("centerId = ?1 and name = ?2", center, name).firstResultOptional();
    }

    List<Team> of(UUID center) {
        return list("centerId = ?1 order by name", center);
    }
}
