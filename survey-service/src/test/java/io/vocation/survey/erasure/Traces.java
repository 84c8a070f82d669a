package io.vocation.survey.erasure;

import org.jdbi.v3.core.Jdbi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for a text wherever this service keeps anything: in every column of every table, and in the files that wait. */
final class Traces {
    private static final String COLUMNS = """
            SELECT format('%I', c.table_name) AS table_name, format('%I', c.column_name) AS column_name
            FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'""";

    private Traces() {}

    private record Column(String tableName, String columnName) {}

    static List<String> of(String text, Jdbi jdbi, Path files) {
        List<String> found = new ArrayList<>();
        jdbi.useHandle(sql -> {
            for (Column column : sql.createQuery(COLUMNS).mapTo(Column.class).list()) {
                boolean there = sql.createQuery("SELECT EXISTS (SELECT FROM " + column.tableName()
                                + " WHERE position(:text in " + column.columnName() + "::text) > 0)")
                        .bind("text", text)
                        .mapTo(Boolean.class)
                        .one();
                if (there) {
                    found.add(column.tableName() + "." + column.columnName());
                }
            }
        });
        if (Files.exists(files)) {
            try (Stream<Path> all = Files.walk(files)) {
                all.filter(Files::isRegularFile)
                        .filter(file -> read(file).contains(text))
                        .map(Path::toString)
                        .forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
