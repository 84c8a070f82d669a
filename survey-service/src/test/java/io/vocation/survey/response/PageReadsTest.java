package io.vocation.survey.response;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.survey.Bulk;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A page costs what is on it, however much there is: 200,000 responses in 24 months. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PageReadsTest {
    private static final Filter ANY = filter(null, null);
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");
    private static final int MOST_BUFFERS = 4_000;
    private static final int LIMIT = 101;

    @Inject
    Jdbi jdbi;

    private static Filter filter(UUID center, UUID employee) {
        return new Filter(
                center, employee, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, false, null);
    }

    private List<String> explain(Sight sight, Filter filter, Position after, List<UUID> centers) {
        List<Branch> ways = Branch.of(sight, filter, () -> centers);
        return jdbi.withHandle(sql -> {
            Query query = Responses.bind(
                            sql.createQuery("EXPLAIN (ANALYZE, BUFFERS) " + Responses.page(ways, sight, filter, after)),
                            sight,
                            filter)
                    .bind("limit", LIMIT);
            for (int way = 0; way < ways.size(); way++) {
                query.bindArray("keys" + way, UUID.class, ways.get(way).keys());
            }
            return (after == null ? query : query.bindMethods(after))
                    .mapTo(String.class)
                    .list();
        });
    }

    private void costsWhatIsOnIt(Sight sight, Filter filter, Position after, List<UUID> centers) {
        String plan = String.join("\n", explain(sight, filter, after, centers));
        assertFalse(plan.contains("Seq Scan on response"), plan);
        Matcher buffers = BUFFERS.matcher(plan);
        assertTrue(buffers.find(), plan);
        int read = (buffers.group(1) == null ? 0 : Integer.parseInt(buffers.group(1)))
                + (buffers.group(2) == null ? 0 : Integer.parseInt(buffers.group(2)));
        assertTrue(read <= MOST_BUFFERS, plan);
        Matcher rows = Pattern.compile("actual .*rows=(\\d+)").matcher(plan);
        assertTrue(rows.find(), plan);
        assertEquals(LIMIT, Integer.parseInt(rows.group(1)), plan);
    }

    @Test
    void every_kind_of_caller_reads_by_index() {
        List<UUID> centers = new ArrayList<>();
        List<UUID> people = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            UUID center = Roster.center("UTC");
            List<UUID> theirs = new ArrayList<>();
            for (int person = 0; person < 25; person++) {
                theirs.add(Roster.employee(center, null, null));
            }
            Bulk.keep(jdbi, center, Surveys.source(center), theirs, 50_000, 24);
            centers.add(center);
            people.addAll(theirs);
        }
        jdbi.useHandle(sql -> sql.execute("ANALYZE response"));
        Set<UUID> team = Set.copyOf(people.subList(0, 15));
        Set<UUID> ofTheCenter = new HashSet<>(people.subList(0, 25));
        Set<UUID> movers = Set.copyOf(people.subList(25, 28));
        ofTheCenter.addAll(movers);
        Position after = new Position(Instant.parse("2025-03-15T12:00:00Z"), UUID.randomUUID());
        for (Position from : new Position[] {null, after}) {
            costsWhatIsOnIt(Sight.of(null, Set.of(people.getFirst()), Set.of()), ANY, from, centers);
            costsWhatIsOnIt(Sight.of(null, team, Set.of()), ANY, from, centers);
            costsWhatIsOnIt(Sight.of(centers.getFirst(), ofTheCenter, movers), ANY, from, centers);
            costsWhatIsOnIt(Sight.ofEveryone(), ANY, from, centers);
            costsWhatIsOnIt(Sight.ofEveryone(), filter(centers.getFirst(), null), from, centers);
            costsWhatIsOnIt(Sight.ofEveryone(), filter(null, people.getLast()), from, centers);
        }
    }
}
