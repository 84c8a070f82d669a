package io.vocation.performance.tally;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.performance.Facts;
import io.vocation.performance.Facts.Response;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever comes in whatever order, the tallies are what the latest revisions add up to. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class RandomEventsTest {

    private static final int RESPONSES = 9_000;
    private static final int EVENTS = 40_000;
    private static final List<String> ZONES = List.of("America/New_York", "Europe/Berlin", "Asia/Kolkata");
    private static final List<String> METRICS =
            List.of("csat_center", "csat_csr", "resolved", "fcr", "continues", "world_class_call");

    @Inject
    Facts facts;

    @Inject
    Jdbi jdbi;

    private final Random random = new Random(20_260_302);
    private final List<UUID> centers = uuids(3);
    private final List<UUID> employees = uuids(40);
    private final List<UUID> teams = uuids(5);

    @Test
    @Tag("M4")
    @Tag("M8")
    void talliesAreTheSumOfTheLatestRevisions() {
        Map<UUID, Response> latest = new HashMap<>();
        List<Response> history = history(latest);
        facts.career(facts.center(centers.get(0), "a-" + centers.get(0), ZONES.get(0), 1));

        int at = 0;
        while (at < history.size()) {
            int end = Math.min(history.size(), at + 1 + random.nextInt(2_000));
            List<CloudEvent> batch =
                    history.subList(at, end).stream().map(facts::event).toList();
            facts.survey(batch);
            if (random.nextInt(4) == 0) {
                facts.survey(batch);
            }
            if (at < EVENTS / 2 && end >= EVENTS / 2) {
                // The second center becomes known in the middle, and the first is found to be elsewhere.
                facts.career(
                        facts.center(centers.get(1), "b-" + centers.get(1), ZONES.get(1), 1),
                        facts.center(centers.get(0), "a-" + centers.get(0), ZONES.get(2), 2));
            }
            at = end;
        }

        Map<String, List<Long>> truth =
                truth(latest, Map.of(centers.get(0), ZONES.get(2), centers.get(1), ZONES.get(1)));
        assertTrue(truth.size() > 1_000);
        assertEquals(truth, tallies());
        facts.career(facts.center(centers.get(2), "c-" + centers.get(2), ZONES.get(0), 1));
        assertEquals(
                truth(
                        latest,
                        Map.of(
                                centers.get(0),
                                ZONES.get(2),
                                centers.get(1),
                                ZONES.get(1),
                                centers.get(2),
                                ZONES.get(0))),
                tallies());
    }

    /** Events of random revisions, shuffled within a distance, some of them twice. */
    private List<Response> history(Map<UUID, Response> latest) {
        List<Response> known = new ArrayList<>();
        List<Response> history = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            Response next = known.size() < RESPONSES && (known.isEmpty() || random.nextInt(3) == 0)
                    ? said(new Response(any(centers), "2026-01-01T00:00:00Z"))
                    : said(any(known));
            Response before = latest.get(next.id());
            next = next.revised(before == null ? 1 : (int) before.data().get("revision") + 1);
            if (before == null) {
                known.add(next);
            }
            latest.put(next.id(), next);
            history.add(next);
            if (random.nextInt(10) == 0) {
                history.add(any(history));
            }
        }
        for (int block = 0; block < history.size(); block += 3_000) {
            Collections.shuffle(history.subList(block, Math.min(history.size(), block + 3_000)), random);
        }
        return history;
    }

    private Response said(Response response) {
        List<String> states = List.of("COUNTED", "COUNTED", "COUNTED", "COUNTED", "WAITING", "VOID");
        return response.revised(0)
                .with("state", any(states))
                .with(
                        "contactedAt",
                        Instant.parse("2026-01-01T00:00:00Z")
                                .plusSeconds(random.nextInt(20 * 86_400))
                                .toString())
                .by(maybe(any(employees)), maybe(any(teams)), null, maybe(any(List.of("General", "Billing"))))
                .with("callType", maybe("orders"))
                .with("asks", random.nextInt(4) == 0 ? List.of("resolved") : List.of("resolved", "contacts"))
                .with("csatCenter", maybe(Response.score(1 + random.nextInt(5))))
                .with("csatCsr", maybe(Response.score(4 + random.nextInt(2))))
                .with("resolved", maybe(random.nextInt(8) > 0))
                .with("contacts", maybe(1 + random.nextInt(3)))
                .with("continues", maybe(random.nextBoolean()));
    }

    /** Adds up by the rules of practice M2-M4, written a second time and row by row. */
    private static Map<String, List<Long>> truth(Map<UUID, Response> latest, Map<UUID, String> zones) {
        Map<String, long[]> sums = new TreeMap<>();
        for (Response response : latest.values()) {
            Map<String, Object> said = response.data();
            String zone = zones.get((UUID) said.get("centerId"));
            if (zone == null || !said.get("state").equals("COUNTED")) {
                continue;
            }
            LocalDate day = Instant.parse((String) said.get("contactedAt"))
                    .atZone(ZoneId.of(zone))
                    .toLocalDate();
            long[] sum = sums.computeIfAbsent(
                    Stream.of(
                                    said.get("centerId"),
                                    day,
                                    said.get("employeeId"),
                                    said.get("teamId"),
                                    said.get("position"),
                                    said.get("callType"))
                            .map(part -> Objects.toString(part, ""))
                            .reduce("", (a, b) -> a + "|" + b),
                    key -> new long[13]);
            sum[0]++;
            add(sum, 1, top(said.get("csatCenter")));
            add(sum, 3, top(said.get("csatCsr")));
            Boolean resolved = (Boolean) said.get("resolved");
            add(sum, 5, resolved);
            if (((List<?>) said.get("asks")).contains("contacts") && resolved != null) {
                add(
                        sum,
                        7,
                        !resolved
                                ? Boolean.FALSE
                                : said.get("contacts") == null
                                        ? null
                                        : said.get("contacts").equals(1));
            }
            add(sum, 9, (Boolean) said.get("continues"));
            Boolean top = top(said.get("csatCsr"));
            add(sum, 11, top == null || resolved == null ? null : top && resolved);
        }
        Map<String, List<Long>> lists = new TreeMap<>();
        sums.forEach((key, sum) -> lists.put(key, Arrays.stream(sum).boxed().toList()));
        return lists;
    }

    private static Boolean top(Object score) {
        return score == null ? null : ((Map<?, ?>) score).get("value").equals(5);
    }

    private static void add(long[] sum, int at, Boolean verdict) {
        if (verdict != null) {
            sum[at] += verdict ? 1 : 0;
            sum[at + 1]++;
        }
    }

    private Map<String, List<Long>> tallies() {
        Map<String, List<Long>> rows = new TreeMap<>();
        String nil = new UUID(0, 0).toString();
        jdbi.useHandle(sql -> sql.createQuery("SELECT * FROM tally WHERE center_id = ANY(:centers)")
                .bindArray("centers", UUID.class, centers)
                .mapToMap()
                .forEach(row -> rows.put(
                        Stream.of("center_id", "day", "employee_id", "team_id", "position", "call_type")
                                .map(column -> row.get(column).toString())
                                .map(part -> part.equals(nil) ? "" : part)
                                .reduce("", (a, b) -> a + "|" + b),
                        Stream.concat(
                                        Stream.of("responses"),
                                        METRICS.stream().flatMap(metric -> Stream.of(metric + "_yes", metric + "_n")))
                                .map(column -> ((Number) row.get(column)).longValue())
                                .toList())));
        return rows;
    }

    private <T> T maybe(T value) {
        return random.nextInt(5) == 0 ? null : value;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<UUID> uuids(int count) {
        return IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList();
    }
}
