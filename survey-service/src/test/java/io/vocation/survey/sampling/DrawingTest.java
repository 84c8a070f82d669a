package io.vocation.survey.sampling;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.survey.Roster;
import io.vocation.survey.sampling.DrawView.MixView;
import io.vocation.survey.sampling.Population.Call;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What no draw may ever do, and what all of them together must. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("M11")
class DrawingTest {
    private static final LocalDate MONTH = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 9, 30);
    private static final Instant NOW = Instant.parse("2026-10-01T05:00:00Z");
    private static final int QUOTA = 5;

    @Inject
    Jdbi jdbi;

    @Inject
    Drawing drawing;

    @Inject
    DrawingAtNight nightly;

    private UUID center;

    @BeforeEach
    void aCenterThatHasTime() {
        center = Roster.center("UTC");
        Population.policy(jdbi, center, "sampling.within", 25);
    }

    private static List<UUID> csrs(int many) {
        return Stream.generate(UUID::randomUUID).limit(many).toList();
    }

    private DrawView draw(String seed, boolean preview) {
        return drawing.draw(center, new NewDraw(null, MONTH, LAST, seed, preview), "test", NOW);
    }

    private List<String> invited() {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT external_id FROM invitation WHERE center_id = :center ORDER BY 1")
                        .bind("center", center)
                        .mapTo(String.class)
                        .list());
    }

    /** Of each CSR, call type by call type, what was called times what is drawn over all that was called. */
    private static Map<String, Double> expected(List<Call> calls) {
        Map<UUID, Long> each = calls.stream().collect(Collectors.groupingBy(Call::employee, Collectors.counting()));
        Map<String, Double> expected = new HashMap<>();
        calls.forEach(call -> expected.merge(call.callType(), (double) QUOTA / each.get(call.employee()), Double::sum));
        return expected;
    }

    private static double chiSquare(Map<String, Double> expected, List<MixView> mix) {
        return mix.stream()
                .mapToDouble(type -> {
                    double wanted = expected.get(type.callType());
                    return (type.drawn() - wanted) * (type.drawn() - wanted) / wanted;
                })
                .sum();
    }

    /** Critical values of chi-square with 3 degrees of freedom: 2.366 (50 %), 7.815 (5 %), 16.266 (0.1 %). */
    @Test
    void ofTenThousandContactsTheDrawnMixIsTheRealOneWithWhateverSeed() {
        List<Call> calls = Population.calls(new Random(1), csrs(100), 100, MONTH, 1_000_000);
        Population.keep(jdbi, center, calls);
        Map<String, Double> expected = expected(calls);

        DrawView fixed = draw("fixed", true);
        assertEquals(10_000, fixed.population());
        assertEquals(500, fixed.drawn(), "five of each");
        assertTrue(chiSquare(expected, fixed.mix()) < 16.266, () -> "drawn " + fixed.mix());

        List<Double> many = IntStream.range(0, 40)
                .mapToObj(seed -> chiSquare(expected, draw("s" + seed, true).mix()))
                .toList();
        assertTrue(many.stream().filter(x -> x > 7.815).count() <= 6, "too many below 5 %: " + many);
        assertTrue(many.stream().filter(x -> x > 2.366).count() <= 28, "concentrated at 0: " + many);
        // The test can fail: five of the first type of each CSR is no such draw.
        assertTrue(chiSquare(expected, List.of(new MixView("general", 0, 0, 500))) > 16.266);
    }

    /** Controlled rounding: five times the share, rounded down or up, whatever the seed. */
    @Test
    void eachCsrsDrawnMixIsTheirOwnToTheNextWholeContact() {
        List<Call> calls = Population.calls(new Random(2), csrs(50), 40, MONTH, 1_000_000);
        Set<String> customers = calls.stream().map(Call::customer).collect(Collectors.toSet());
        List<Call> distinct =
                calls.stream().filter(call -> customers.remove(call.customer())).toList();
        Population.keep(jdbi, center, distinct);
        draw("mix", false);
        Map<String, Call> byId = distinct.stream().collect(Collectors.toMap(Call::externalId, call -> call));
        Map<UUID, List<Call>> drawn = invited().stream().map(byId::get).collect(Collectors.groupingBy(Call::employee));
        Map<UUID, List<Call>> all = distinct.stream().collect(Collectors.groupingBy(Call::employee));
        all.forEach((csr, own) -> own.stream().map(Call::callType).distinct().forEach(type -> {
            double share = QUOTA
                    * own.stream().filter(call -> call.callType().equals(type)).count()
                    / (double) own.size();
            long got = drawn.get(csr).stream()
                    .filter(call -> call.callType().equals(type))
                    .count();
            assertTrue(got >= Math.floor(share) && got <= Math.ceil(share), () -> type + ": " + got + " of " + share);
        }));
    }

    @Test
    void theSameSeedDrawsTheSameWhateverTheOrderInWhichContactsCame() {
        List<Call> calls = Population.calls(new Random(3), csrs(20), 60, MONTH, 500);
        Population.keep(jdbi, center, calls);
        draw("again", false);
        List<String> first = invited();
        assertFalse(first.isEmpty());
        jdbi.useHandle(sql -> {
            sql.execute("DELETE FROM invitation WHERE center_id = ?", center);
            sql.execute("DELETE FROM contact WHERE center_id = ?", center);
        });
        List<Call> shuffled = new java.util.ArrayList<>(calls);
        Collections.shuffle(shuffled, new Random(4));
        Population.keep(jdbi, center, shuffled);
        draw("again", false);
        assertEquals(first, invited());
        jdbi.useHandle(sql -> sql.execute("DELETE FROM invitation WHERE center_id = ?", center));
        draw("another", false);
        assertNotEquals(first, invited());
    }

    /** Two replicas, days that overlap, few customers, some of whom do not want to be asked or were forgotten. */
    @Test
    void noQuotaNoCoolDownAndNoOptOutIsEverBrokenAlsoByTwoAtOnce() throws Exception {
        for (int round = 0; round < 4; round++) {
            aCenterThatHasTime();
            Random random = new Random(round);
            Population.keep(
                    jdbi,
                    center,
                    Population.calls(random, csrs(3 + random.nextInt(20)), 50, MONTH, 40 + random.nextInt(400)));
            jdbi.useHandle(sql -> {
                sql.execute(
                        "INSERT INTO opt_out (center_id, digest) SELECT ?, erasure_digest('k' || i) FROM generate_series(0, 9) i",
                        center);
                sql.execute(
                        "INSERT INTO erased_customer SELECT ?, erasure_digest('k' || i), now() FROM generate_series(10, 14) i",
                        center);
                sql.execute("UPDATE contact SET state = 'VOID' WHERE center_id = ? AND external_id LIKE '%7'", center);
            });
            try (var replicas = Executors.newFixedThreadPool(3)) {
                List<Callable<DrawView>> draws = random.ints(6, 1, 31)
                        .<Callable<DrawView>>mapToObj(day -> () -> drawing.draw(
                                center, new NewDraw(null, MONTH, MONTH.withDayOfMonth(day), null, false), "test", NOW))
                        .toList();
                for (var done : replicas.invokeAll(draws)) {
                    done.get();
                }
            }
            assertEquals(
                    0,
                    broken("SELECT count(*) FROM (SELECT employee_id FROM invitation WHERE center_id = :center"
                            + " GROUP BY employee_id HAVING count(*) > 5) x"));
            assertEquals(
                    0,
                    broken("SELECT count(*) FROM (SELECT customer_ref FROM invitation WHERE center_id = :center"
                            + " GROUP BY customer_ref HAVING count(*) > 1) x"));
            assertEquals(
                    0,
                    broken("SELECT count(*) FROM invitation WHERE center_id = :center"
                            + " AND substr(customer_ref, 2)::int < 15"));
            assertEquals(
                    0,
                    broken("SELECT count(*) FROM invitation i JOIN contact c ON c.id = i.contact_id"
                            + " WHERE i.center_id = :center AND c.state <> 'COUNTED'"));
            assertTrue(broken("SELECT count(*) FROM invitation WHERE center_id = :center") > 0);
            assertTrue(broken(
                            "SELECT count(*) FROM contact WHERE center_id = :center AND substr(customer_ref, 2)::int < 15")
                    > 0);
        }
    }

    private int broken(String count) {
        return jdbi.withHandle(sql -> sql.createQuery(count)
                .bind("center", center)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void whoWasAskedIsAskedAgainOnlyAfterTheCoolDown() {
        UUID csr = UUID.randomUUID();
        Population.keep(jdbi, center, List.of(new Call("1", csr, LAST, "general", "same")));
        assertEquals(1, draw(null, false).drawn());
        Population.keep(jdbi, center, List.of(new Call("2", UUID.randomUUID(), LAST, "general", "same")));
        DrawView soon = draw(null, false);
        assertEquals(Map.of("COOL_DOWN", 1L, "DRAWN_BEFORE", 1L), soon.excluded());
        assertEquals(0, soon.drawn());
        // Thirty days after it they may be; nothing else is in the way with a policy that has time.
        Population.policy(jdbi, center, "sampling.within", 60);
        DrawView late = drawing.draw(
                center, new NewDraw(null, MONTH, LAST, null, false), "test", NOW.plusSeconds(30 * 86_400L));
        assertEquals(1, late.drawn());
    }

    @Test
    void theQuotaIsPacedOverTheMonth() {
        Population.keep(jdbi, center, Population.calls(new Random(5), csrs(60), 60, MONTH, 1_000_000));
        DrawView half =
                drawing.draw(center, new NewDraw(null, MONTH, MONTH.withDayOfMonth(15), null, false), "test", NOW);
        // 2.5 of each on the average: two or three.
        assertTrue(half.drawn() >= 120 && half.drawn() <= 180, () -> "drawn " + half.drawn());
        assertEquals(
                0,
                broken("SELECT count(*) FROM (SELECT employee_id FROM invitation WHERE center_id = :center"
                        + " GROUP BY employee_id HAVING count(*) NOT IN (2, 3)) x"));
        assertEquals(300 - half.drawn(), draw(null, false).drawn(), "the rest by the end of the month");
    }

    @Test
    void theTimeToAskEndsWithTheNextBusinessDayInTheCentersZone() {
        center = Roster.center("America/New_York");
        // A Friday; clocks go forward on the Sunday.
        LocalDate friday = LocalDate.of(2026, 3, 6);
        Population.keep(jdbi, center, List.of(new Call("1", UUID.randomUUID(), friday, "general", "c")));
        Population.policy(jdbi, center, "sampling.quota-csr", 1_000);
        NewDraw wanted = new NewDraw(friday, null, null, null, false);
        Instant end = Instant.parse("2026-03-10T04:00:00Z");
        assertEquals(
                Map.of("TOO_LATE", 1L),
                drawing.draw(center, wanted, "test", end).excluded());
        assertEquals(
                1, drawing.draw(center, wanted, "test", end.minusSeconds(1)).drawn());
        assertEquals(
                end, jdbi.withHandle(sql -> sql.createQuery("SELECT due_at FROM invitation WHERE center_id = :center")
                        .bind("center", center)
                        .mapTo(Instant.class)
                        .one()));
    }

    @Test
    void atNightItDrawsOnceWhoeverWakesAndOnlyWhereThePolicySaysSo() throws Exception {
        Population.keep(jdbi, center, Population.calls(new Random(6), csrs(10), 60, MONTH, 1_000_000));
        nightly.work(NOW);
        assertEquals(0, broken("SELECT count(*) FROM draw WHERE center_id = :center"));
        Population.policy(jdbi, center, "sampling.nightly", 1);
        try (var replicas = Executors.newFixedThreadPool(2)) {
            Callable<Void> replica = () -> {
                nightly.work(NOW);
                return null;
            };
            for (var done : replicas.invokeAll(List.of(replica, replica))) {
                done.get();
            }
        }
        assertEquals(1, broken("SELECT count(*) FROM draw WHERE center_id = :center AND to_day = '2026-09-30'"));
    }

    @Test
    void aPreviewKeepsNothing() {
        Population.keep(jdbi, center, Population.calls(new Random(7), csrs(5), 20, MONTH, 1_000_000));
        DrawView preview = draw("p", true);
        assertEquals(25, preview.drawn());
        assertEquals(List.of(), invited());
        assertEquals(preview.mix(), draw("p", false).mix());
    }
}
