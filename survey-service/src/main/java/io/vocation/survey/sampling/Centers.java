package io.vocation.survey.sampling;

import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The contact centers of the roster. */
@ApplicationScoped
class Centers {
    private final Jdbi jdbi;

    Centers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 without such a center */
    ZoneId zone(UUID center) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT zone FROM roster_center WHERE id = :center")
                .bind("center", center)
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of)
                .orElseThrow(() -> Problems.notFound("center", center)));
    }

    List<UUID> all() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT id FROM roster_center ORDER BY id")
                .mapTo(UUID.class)
                .list());
    }
}
