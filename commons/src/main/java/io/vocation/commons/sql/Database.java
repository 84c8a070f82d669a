package io.vocation.commons.sql;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

import javax.sql.DataSource;

import java.sql.Types;
import java.util.UUID;

/** Opens {@link Jdbi} on the service's own database. A handle takes part in the running transaction, if there is one. */
class Database {
    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource) {
        return Jdbi.create(dataSource).registerRowMapper(new Records()).registerArgument(new Uuids());
    }

    /** Jdbi alone binds a missing UUID as text, which PostgreSQL does not take for one. */
    private static final class Uuids extends AbstractArgumentFactory<UUID> {
        Uuids() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(UUID value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, value);
        }
    }
}
