package io.vocation.performance.standing;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.UUID;

/** Lets one replica at a time do a work. */
@ApplicationScoped
class Leases {

    private static final String TAKE = """
            INSERT INTO standing_work (name, lease_owner, lease_until) VALUES (:name, :owner, now() + interval '10 minutes')
            ON CONFLICT (name) DO UPDATE SET lease_owner = :owner, lease_until = now() + interval '10 minutes'
            WHERE standing_work.lease_owner = :owner OR standing_work.lease_until < now()""";

    private final Jdbi jdbi;
    private final String owner = UUID.randomUUID().toString();

    Leases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Becomes, or stays, the one that does this, for ten minutes. */
    boolean take(String name) {
        return jdbi.withHandle(sql -> sql.createUpdate(TAKE)
                        .bind("name", name)
                        .bind("owner", owner)
                        .execute())
                == 1;
    }

    /** Lets another replica do it at once. */
    void release(String name) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        "UPDATE standing_work SET lease_until = now() WHERE name = :name AND lease_owner = :owner")
                .bind("name", name)
                .bind("owner", owner)
                .execute());
    }
}
