package io.vocation.career.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.Optional;

/** Which role a position gives; one that is not here gives csr. */
@ApplicationScoped
class PositionRoles {
    private static final String KEEP = """
            INSERT INTO position_role (position, role) VALUES (:position, :role)
            ON CONFLICT (position) DO UPDATE SET role = :role""";

    private final Jdbi jdbi;

    PositionRoles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<PositionRole> all() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT position, role FROM position_role ORDER BY position")
                .mapTo(PositionRole.class)
                .list());
    }

    Optional<PositionRole> of(String position) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT position, role FROM position_role WHERE position = :position")
                        .bind("position", position)
                        .mapTo(PositionRole.class)
                        .findOne());
    }

    void keep(PositionRole wanted) {
        jdbi.useHandle(sql -> sql.createUpdate(KEEP)
                .bind("position", wanted.position())
                .bind("role", wanted.role())
                .execute());
    }

    /** @return whether it was there */
    boolean remove(String position) {
        return jdbi.withHandle(sql -> sql.createUpdate("DELETE FROM position_role WHERE position = :position")
                        .bind("position", position)
                        .execute())
                == 1;
    }
}
