package io.vocation.performance.tally;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever comes in whatever order, the tallies are what the latest revisions add up to. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class RandomEventsTest {

    /** A million with {@code -Dvocation.random-events=1000000}: for long enough that it is left out of every day's tests. */
    private static final int EVENTS = Integer.getInteger("vocation.random-events", 200_000);

    private static final int RESPONSES = EVENTS / 4;
    private static final int OUT_OF_ORDER_BY = 3_000;
    private static final int DAYS = 100;
    private static final List<String> ZONES = List.of("America/New_York", "Europe/Berlin", "Asia/Kolkata");
    private static final List<String> METRICS =
            List.of("csat_center", "csat_csr", "resolved", "fcr", "continues", "world_class_call");
    private static final List<String> COUNTERS = Stream.of(
                    Stream.of("responses"),
                    METRICS.stream().flatMap(metric -> Stream.of(metric + "_yes", metric + "_n", metric + "_excused")),
                    Stream.of("resolved_later", "error_csr", "error_organization", "error_customer", "will", "skill"))
            .flatMap(names -> names)
            .toList();

    @Inject
    Facts facts;

    @Inject
    Jdbi jdbi;

    @Inject
    ResponseFeed feed;

    @Inject
    AddingUp adding;

    private final List<UUID> known = new ArrayList<>();
    private final Random random = new Random(20_260_302);
    private final List<UUID> centers = uuids(3);
    private final List<UUID> employees = uuids(40);
    private final List<UUID> teams = uuids(5);
    private final List<UUID> supervisors = uuids(4);

    @Test
    @Tag("M4")
    @Tag("M8")
    void talliesAreTheSumOfTheLatestRevisions() {
        Map<UUID, Response> latest = new HashMap<>();
        facts.career(facts.center(centers.get(0), "a-" + centers.get(0), ZONES.get(0), 1));

        for (int told = 0; told < EVENTS; told += OUT_OF_ORDER_BY) {
            deliver(history(latest, Math.min(OUT_OF_ORDER_BY, EVENTS - told)));
            if (told < EVENTS / 2 && told + OUT_OF_ORDER_BY >= EVENTS / 2) {
                // The second center becomes known in the middle, and the first is found to be elsewhere.
                facts.career(
                        facts.center(centers.get(1), "b-" + centers.get(1), ZONES.get(1), 1),
                        facts.center(centers.get(0), "a-" + centers.get(0), ZONES.get(2), 2));
            }
        }

        Map<UUID, String> zones = new HashMap<>(Map.of(centers.get(0), ZONES.get(2), centers.get(1), ZONES.get(1)));
        Map<String, Map<String, Long>> truth = truth(latest, zones);
        assertTrue(truth.size() > 1_000);
        assertSums(truth);
        facts.career(facts.center(centers.get(2), "c-" + centers.get(2), ZONES.get(0), 1));
        zones.put(centers.get(2), ZONES.get(0));
        assertSums(truth(latest, zones));
        assertEquals(0, differing());
    }

    /** In batches of any size, some twice, and some again after the service died before it could commit them. */
    private void deliver(List<Response> history) {
        int at = 0;
        while (at < history.size()) {
            int end = Math.min(history.size(), at + 1 + random.nextInt(4_000));
            List<CloudEvent> batch =
                    history.subList(at, end).stream().map(facts::event).toList();
            if (random.nextInt(5) == 0) {
                assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                        .run(() -> {
                            feed.apply(batch);
                            throw new IllegalStateException("killed");
                        }));
            }
            facts.survey(batch);
            if (random.nextInt(5) == 0) {
                facts.survey(batch);
            }
            at = end;
        }
    }

    /** The first difference; all of them would fill a book. */
    private void assertSums(Map<String, Map<String, Long>> truth) {
        Map<String, Map<String, Long>> kept = tallies();
        truth.forEach((key, sums) -> assertEquals(sums, kept.get(key), key));
        assertEquals(truth.size(), kept.size());
    }

    private long differing() {
        return QuarkusTransaction.requiringNew().call(() -> adding.compareAll().differing());
    }

    /** Events of random revisions, shuffled, some of them twice. */
    private List<Response> history(Map<UUID, Response> latest, int events) {
        List<Response> history = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            Response next = known.size() < RESPONSES && (known.isEmpty() || random.nextInt(3) == 0)
                    ? said(new Response(any(centers), "2026-01-01T00:00:00Z"))
                    : said(latest.get(any(known)));
            Response before = latest.get(next.id());
            next = next.revised(before == null ? 1 : (int) before.data().get("revision") + 1);
            if (before == null) {
                known.add(next.id());
            }
            latest.put(next.id(), next);
            history.add(next);
            if (random.nextInt(10) == 0) {
                history.add(any(history));
            }
        }
        Collections.shuffle(history, random);
        return history;
    }

    private Response said(Response response) {
        String error = maybe(any(List.of("CSR", "ORGANIZATION", "CUSTOMER")));
        List<String> states = List.of("COUNTED", "COUNTED", "COUNTED", "COUNTED", "WAITING", "VOID");
        return response.revised(0)
                .with("state", any(states))
                .with(
                        "contactedAt",
                        Instant.parse("2026-01-01T00:00:00Z")
                                .plusSeconds(random.nextInt(DAYS * 86_400))
                                .toString())
                .by(
                        maybe(any(employees)),
                        maybe(any(teams)),
                        maybe(any(supervisors)),
                        maybe(any(List.of("General", "Billing"))))
                .with("callType", maybe(any(List.of("orders", "claims"))))
                .with("lineOfBusiness", maybe("home"))
                .with("sourceOfError", error)
                .with("willOrSkill", "CSR".equals(error) ? maybe(any(List.of("WILL", "SKILL"))) : null)
                .with("repeatReason", maybe(any(List.of("late", "lost"))))
                .with("asks", random.nextInt(4) == 0 ? List.of("resolved") : List.of("resolved", "contacts"))
                .with("csatCenter", maybe(Response.score(1 + random.nextInt(5))))
                .with("csatCsr", maybe(Response.score(4 + random.nextInt(2))))
                .with("resolved", maybe(random.nextInt(8) > 0))
                .with("contacts", maybe(1 + random.nextInt(3)))
                .with("continues", maybe(random.nextBoolean()));
    }

    /** Adds up by the rules of practice M2-M7, written a second time and row by row. */
    private static Map<String, Map<String, Long>> truth(Map<UUID, Response> latest, Map<UUID, String> zones) {
        Map<String, Map<String, Long>> truth = new TreeMap<>();
        for (Response response : latest.values()) {
            Map<String, Object> said = response.data();
            String zone = zones.get((UUID) said.get("centerId"));
            if (zone == null || !said.get("state").equals("COUNTED")) {
                continue;
            }
            LocalDate day = Instant.parse((String) said.get("contactedAt"))
                    .atZone(ZoneId.of(zone))
                    .toLocalDate();
            Map<String, Long> adds = adds(said);
            Map<String, Object> subjects = new HashMap<>();
            subjects.put("CENTER", "");
            subjects.put("EMPLOYEE", said.get("employeeId"));
            subjects.put("TEAM", said.get("teamId"));
            subjects.put("SUPERVISOR", said.get("supervisorId"));
            subjects.put("CALL_TYPE", said.get("callType"));
            subjects.put("LINE_OF_BUSINESS", said.get("lineOfBusiness"));
            subjects.values().removeIf(Objects::isNull);
            subjects.forEach((kind, subject) -> {
                String from = kind.equals("EMPLOYEE")
                        ? day.withDayOfMonth(1) + "|"
                                + Objects.requireNonNullElse(said.get("teamId"), "00000000-0000-0000-0000-000000000000")
                        : day.toString();
                String key = String.join("|", said.get("centerId").toString(), kind, subject.toString());
                Map<String, Long> sums = truth.computeIfAbsent(key + "|" + from, _ -> new TreeMap<>());
                adds.forEach((counter, add) -> sums.merge(counter, add, Long::sum));
                if (said.get("repeatReason") != null) {
                    truth.computeIfAbsent(key + "|" + day + "|" + said.get("repeatReason"), _ -> new TreeMap<>())
                            .merge("responses", 1L, Long::sum);
                }
            });
        }
        return truth;
    }

    private static Map<String, Long> adds(Map<String, Object> said) {
        Boolean resolved = (Boolean) said.get("resolved");
        Boolean top = top(said.get("csatCsr"));
        boolean once = Integer.valueOf(1).equals(said.get("contacts"));
        Boolean fcr = !((List<?>) said.get("asks")).contains("contacts") || resolved == null
                ? null
                : !resolved ? Boolean.FALSE : said.get("contacts") == null ? null : (Boolean) once;
        Map<String, Boolean> verdicts = new HashMap<>();
        verdicts.put("csat_center", top(said.get("csatCenter")));
        verdicts.put("csat_csr", top);
        verdicts.put("resolved", resolved);
        verdicts.put("fcr", fcr);
        verdicts.put("continues", (Boolean) said.get("continues"));
        verdicts.put("world_class_call", top == null || resolved == null ? null : top && resolved);
        boolean theirs = List.of("ORGANIZATION", "CUSTOMER").contains(Objects.toString(said.get("sourceOfError")));
        Map<String, Long> adds = new TreeMap<>();
        COUNTERS.forEach(counter -> adds.put(counter, 0L));
        adds.put("responses", 1L);
        verdicts.forEach((metric, verdict) -> {
            adds.put(metric + "_n", verdict == null ? 0L : 1L);
            adds.put(metric + "_yes", Boolean.TRUE.equals(verdict) ? 1L : 0L);
            adds.put(metric + "_excused", Boolean.FALSE.equals(verdict) && theirs ? 1L : 0L);
        });
        adds.put("resolved_later", Boolean.TRUE.equals(resolved) && said.get("contacts") != null && !once ? 1L : 0L);
        Stream.of("CSR", "ORGANIZATION", "CUSTOMER")
                .forEach(error -> adds.put(
                        "error_" + error.toLowerCase(Locale.ROOT), error.equals(said.get("sourceOfError")) ? 1L : 0L));
        Stream.of("WILL", "SKILL")
                .forEach(lack ->
                        adds.put(lack.toLowerCase(Locale.ROOT), lack.equals(said.get("willOrSkill")) ? 1L : 0L));
        return adds;
    }

    private static Boolean top(Object score) {
        return score == null ? null : ((Map<?, ?>) score).get("value").equals(5);
    }

    private Map<String, Map<String, Long>> tallies() {
        Map<String, Map<String, Long>> rows = new TreeMap<>();
        read(
                rows,
                COUNTERS,
                "SELECT *, center_id || '|EMPLOYEE|' || employee_id || '|' || month || '|' || team_id AS key FROM month_tally");
        read(rows, COUNTERS, "SELECT *, concat_ws('|', center_id, kind, subject, day) AS key FROM day_tally");
        read(
                rows,
                List.of("responses"),
                "SELECT *, concat_ws('|', center_id, kind, subject, day, reason) AS key FROM reason_tally");
        return rows;
    }

    private void read(Map<String, Map<String, Long>> rows, List<String> counters, String query) {
        jdbi.useHandle(sql -> sql.createQuery(query + " WHERE center_id = ANY(:centers)")
                .bindArray("centers", UUID.class, centers)
                .mapToMap()
                .forEach(row -> {
                    Map<String, Long> sums = new TreeMap<>();
                    counters.forEach(counter -> sums.put(counter, ((Number) row.get(counter)).longValue()));
                    rows.put((String) row.get("key"), sums);
                }));
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
