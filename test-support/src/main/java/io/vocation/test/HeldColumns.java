package io.vocation.test;

import io.vocation.commons.held.Holding;
import io.vocation.commons.held.Holdings;
import org.jdbi.v3.core.Jdbi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Proves that "everything held about me" is everything (practice L1): every column of the database that can refer to a
 * person is shown in a section, or is named here with the reason why it is not.
 */
public final class HeldColumns {
    /** By its type, or by its name where people are named by their accounts. */
    private static final String CAN_REFER_TO_A_PERSON = """
            SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c
            JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
              AND c.table_name <> 'flyway_schema_history'
              AND NOT EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = to_regclass(quote_ident(c.table_name)))
              AND (c.udt_name IN ('uuid', '_uuid', 'json', 'jsonb')
                OR c.column_name ~ '(employee|supervisor|trainer|person|people|agent|actor|approver|caller|owner|login|user|_by$)')
            ORDER BY 1""";

    private static final Map<String, String> EVERYWHERE = Map.ofEntries(
            Map.entry("id", "the row's own"),
            Map.entry("center_id", "a center"),
            Map.entry("team_id", "a team"),
            Map.entry("employee_number", "is shown with its row"),
            Map.entry("employee.login", "is shown with its row"),
            Map.entry("account.login", "is shown with its row"),
            Map.entry("account.lease", "a process"),
            Map.entry("feed_event.subject", "what is told of is shown in its own section; the feed only carries it"),
            Map.entry("feed_event.data", "what is told of is shown in its own section; the feed only carries it"),
            Map.entry("feed_position.lease_owner", "a process"),
            Map.entry("audit_entry.detail", "is shown with its entry"));

    private HeldColumns() {}

    /** @param reasons why a column is not in a section: by {@code table.column}, or by the column's name for all tables */
    public static void check(Jdbi jdbi, Holdings holdings, Map<String, String> reasons) {
        Map<String, String> known = new TreeMap<>(EVERYWHERE);
        known.putAll(reasons);
        holdings.all().stream()
                .map(Holding::columns)
                .flatMap(Collection::stream)
                .forEach(column -> known.put(column, "shown"));
        List<String> columns = jdbi.withHandle(sql ->
                sql.createQuery(CAN_REFER_TO_A_PERSON).mapTo(String.class).list());
        List<String> forgotten = new ArrayList<>(columns);
        forgotten.removeIf(
                column -> known.containsKey(column) || known.containsKey(column.substring(column.indexOf('.') + 1)));
        assertEquals(
                List.of(),
                forgotten,
                "may refer to a person, and is neither in a section of me/data nor named with a reason");
        List<String> gone = known.keySet().stream()
                .filter(column -> column.contains(".") && !columns.contains(column))
                .filter(column -> !EVERYWHERE.containsKey(column))
                .toList();
        assertEquals(List.of(), gone, "is said to be shown or not, and is no column");
    }
}
