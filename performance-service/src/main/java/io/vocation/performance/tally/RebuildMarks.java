package io.vocation.performance.tally;

import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which responses were told since the rebuild that runs began, by its own reading or by the live one. */
final class RebuildMarks {
    private final Handle sql;

    RebuildMarks(Handle sql) {
        this.sql = sql;
    }

    /** Whether a rebuild runs. It begins and ends while nothing is entered, so the answer holds for the transaction. */
    boolean areKept() {
        return sql.createQuery("SELECT EXISTS (SELECT FROM rebuild WHERE state <> 'DONE')")
                .mapTo(Boolean.class)
                .one();
    }

    void add(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            sql.createUpdate("INSERT INTO rebuild_mark (id) SELECT unnest(:ids) ON CONFLICT DO NOTHING")
                    .bindArray("ids", UUID.class, ids.toArray())
                    .execute();
        }
    }

    Set<UUID> among(Collection<UUID> ids) {
        return sql.createQuery("SELECT id FROM rebuild_mark WHERE id = ANY(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .mapTo(UUID.class)
                .set();
    }
}
