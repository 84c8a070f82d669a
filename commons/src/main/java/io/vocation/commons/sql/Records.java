package io.vocation.commons.sql;

import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads every record by its components' names: {@code centerId} from {@code center_id}. Which column is which is found out
 * once for each record and list of columns; Jdbi would do so for each statement, which costs as much as a small query.
 */
final class Records implements RowMapperFactory {
    private final Map<Class<?>, RowMapper<?>> mappers = new ConcurrentHashMap<>();

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        return type instanceof Class<?> raw && raw.isRecord()
                ? Optional.of(
                        mappers.computeIfAbsent(raw, record -> new Known<>(ConstructorMapper.of(canonical(record)))))
                : Optional.empty();
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

    private record Known<T>(RowMapper<T> mapper, Map<List<String>, RowMapper<T>> byColumns) implements RowMapper<T> {
        Known(RowMapper<T> mapper) {
            this(mapper, new ConcurrentHashMap<>());
        }

        @Override
        public T map(ResultSet row, StatementContext context) throws SQLException {
            return specialize(row, context).map(row, context);
        }

        @Override
        public RowMapper<T> specialize(ResultSet row, StatementContext context) throws SQLException {
            List<String> columns = columns(row.getMetaData());
            RowMapper<T> known = byColumns.get(columns);
            if (known == null) {
                known = mapper.specialize(row, context);
                byColumns.put(columns, known);
            }
            return known;
        }

        private static List<String> columns(ResultSetMetaData row) throws SQLException {
            List<String> columns = new ArrayList<>(row.getColumnCount());
            for (int i = 1; i <= row.getColumnCount(); i++) {
                columns.add(row.getColumnLabel(i));
            }
            return columns;
        }
    }
}
