package io.vocation.commons.sql;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import javax.sql.DataSource;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.Types;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Opens {@link Jdbi} on the service's own database. A handle takes part in the running transaction, if there is one. */
class Database {
    /** Every record is read by its components' names: {@code centerId} from {@code center_id}. */
    private static final RowMapperFactory RECORDS = (type, config) -> type instanceof Class<?> raw && raw.isRecord()
            ? Optional.of(ConstructorMapper.of(canonical(raw)))
            : Optional.empty();

    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource) {
        return Jdbi.create(dataSource).registerRowMapper(RECORDS).registerArgument(new Uuids());
    }

    /** Rows are private to the class that reads them, so their constructors are as well. */
    private static Constructor<?> canonical(Class<?> row) {
        Class<?>[] components = Arrays.stream(row.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = row.getDeclaredConstructor(components);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record has a canonical constructor", e);
        }
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
