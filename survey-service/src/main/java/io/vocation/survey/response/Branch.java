package io.vocation.survey.response;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One way to the responses of a page: from each of some keys by the index that begins with them and goes on by time, so
 * that no more is read than the page needs.
 *
 * @param column of {@code response}: {@code center_id} or {@code employee_id}
 * @param and a further condition on {@code response r}
 */
record Branch(String column, Collection<UUID> keys, String and) {
    private static final String CENTER = "center_id";
    private static final String EMPLOYEE = "employee_id";

    /**
     * The ways that lead together to all that a caller may see entirely and asks for, to each response by one of them only.
     *
     * @param centers all that have responses
     */
    static List<Branch> of(Sight sight, Filter filter, Supplier<? extends Collection<UUID>> centers) {
        if (filter.employee() != null) {
            return List.of(new Branch(EMPLOYEE, Set.of(filter.employee()), ""));
        }
        if (sight.everyone()) {
            return List.of(new Branch(CENTER, filter.center() == null ? centers.get() : Set.of(filter.center()), ""));
        }
        if (sight.center() == null) {
            return List.of(new Branch(EMPLOYEE, sight.people(), ""));
        }
        List<Branch> ways = new ArrayList<>();
        if (filter.center() == null || filter.center().equals(sight.center())) {
            ways.add(new Branch(CENTER, Set.of(sight.center()), ""));
        }
        if (!sight.movers().isEmpty() && !sight.center().equals(filter.center())) {
            ways.add(new Branch(EMPLOYEE, sight.movers(), " AND r.center_id <> :inCenter"));
        }
        return ways;
    }

    /** @param where the conditions of all branches, each with an AND before it */
    String sql(String parameter, String where) {
        return """
                (SELECT f.* FROM unnest(cast(:%1$s AS uuid[])) AS k (id) CROSS JOIN LATERAL (
                  SELECT r.* FROM response r WHERE r.%2$s = k.id%3$s%4$s
                  ORDER BY r.contacted_at DESC, r.id DESC LIMIT :limit) f)""".formatted(parameter, column, and, where);
    }
}
