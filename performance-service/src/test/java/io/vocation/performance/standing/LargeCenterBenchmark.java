package io.vocation.performance.standing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.commons.access.Role;
import io.vocation.commons.figure.Rate;
import io.vocation.performance.Facts;
import io.vocation.performance.roster.Roster;
import io.vocation.performance.tally.Score;
import io.vocation.performance.window.Window;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.apache.commons.rng.simple.RandomSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Measures, by hand, a center of 10,000 CSRs in 500 teams with 60 answers each on average:
 * {@code mvn -pl performance-service test -Dtest=LargeCenterBenchmark -Dstanding.benchmark=true}.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
@EnabledIfSystemProperty(named = "standing.benchmark", matches = "true")
@Tag("F7")
class LargeCenterBenchmark {

    private static final int PEOPLE = 10_000;

    @Inject
    Facts facts;

    @Inject
    Jdbi jdbi;

    @Inject
    Roster roster;

    @Inject
    Drafting drafting;

    @Inject
    Restating restating;

    @Test
    void allStandingsWithinTenSecondsAndAFirstPageWithinFifty() {
        Staff staff = new Staff(facts, "Europe/Vienna");
        generate(staff.center, staff.supervisor);
        LocalDate day = LocalDate.parse("2026-03-31");

        for (int round = 1; round <= 2; round++) {
            long start = System.nanoTime();
            Draft draft = drafting.draft(roster.center(staff.center), day, drafting.rulesOn(staff.center, day));
            say("all standings computed, round " + round, start);
            assertTrue(draft.population() > PEOPLE);
        }
        phases(staff, day);
        String path = "/centers/" + staff.center + "/standings?asOf=" + day;
        long first = System.nanoTime();
        Asking.get(path, Tokens.of(Role.HR)).statusCode(200);
        say("first read: computed and kept, with " + PEOPLE + " events", first);
        page("for comparison: a center's scorecard", "/centers/" + staff.center + "/scorecard");
        page("first page", path);
        page("page in the middle", path + "&cursor=5000");
        page("first page of quartile 4", path + "&quartile=4");
        page("gap of 500 teams", "/centers/" + staff.center + "/gap?asOf=" + day);
        restate(staff);
    }

    @Inject
    Peers peers;

    @Inject
    io.vocation.performance.tally.Tallies tallies;

    /** In the processor's time of this thread, which others on the machine do not stretch; PostgreSQL's own is not in it. */
    private void phases(Staff staff, LocalDate day) {
        StandingRules rules = drafting.rulesOn(staff.center, day);
        Window window = Window.rolling(day, rules.windowDays(), "Europe/Vienna");
        long start = System.nanoTime();
        long cpu = cpu();
        int cells = tallies.cells(staff.center, window).size();
        cpu = said("reading " + cells + " cells", start, cpu);
        start = System.nanoTime();
        List<Peer> people = peers.counted(staff.center, peers.posts(staff.center, day), window).stream()
                .filter(peer -> peer.position().equals("General"))
                .toList();
        cpu = said("reading cells and posts", start, cpu);
        start = System.nanoTime();
        PeerGroup.compared(staff.center, "General", people, window, rules);
        cpu = said("comparing", start, cpu);
        start = System.nanoTime();
        List<Rate> rates = people.stream()
                .map(Peer::resolution)
                .flatMap(answers -> answers.rate(Score.LIVED).stream())
                .toList();
        var random = RandomSource.XO_SHI_RO_256_PP.create(1);
        HeterogeneityTest.of(rates, random);
        cpu = said(" of which: testing", start, cpu);
        start = System.nanoTime();
        Fit.Spread fit = (Fit.Spread) BetaBinomial.fit(rates);
        cpu = said(" of which: fitting", start, cpu);
        start = System.nanoTime();
        rates.forEach(rate -> fit.shrink(rate, 0.95));
        cpu = said(" of which: shrinking", start, cpu);
        start = System.nanoTime();
        PosteriorRanks.of(fit.prior(), rates, 0.15, random);
        said(" of which: odds", start, cpu);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long said(String what, long start, long cpu) {
        long now = cpu();
        System.out.printf(
                "BENCH %s: %.2f s, of which this thread's processor %.2f s%n",
                what, (System.nanoTime() - start) / 1e9, (now - cpu) / 1e9);
        return now;
    }

    private void restate(Staff staff) {
        UUID csr = staff.csr("Late");
        facts.survey(new Facts.Response(staff.center, Staff.CONTACT).by(csr, null, staff.supervisor, "General"));
        long start = System.nanoTime();
        restating.run();
        say("one kept standing looked at again", start);
    }

    private static void page(String what, String path) {
        long[] micros = new long[21];
        var process = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        long cpu = process.getProcessCpuTime();
        for (int i = 0; i < micros.length; i++) {
            String token = Tokens.of(Role.HR);
            long start = System.nanoTime();
            io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .get("/performance/v1" + path)
                    .then()
                    .statusCode(200);
            micros[i] = (System.nanoTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "BENCH %s: median %.1f ms, worst of 21 %.1f ms; processor of client and service together %.1f ms each%n",
                what, micros[10] / 1e3, micros[20] / 1e3, (process.getProcessCpuTime() - cpu) / 21e6);
    }

    private static void say(String what, long start) {
        System.out.printf("BENCH %s: %.2f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    /** Set by set, as 600,000 facts would take minutes to tell: shares of mean 88 % and standard deviation about 4 points. */
    private void generate(UUID center, UUID supervisor) {
        jdbi.useHandle(sql -> {
            sql.execute("SELECT setseed(0.5)");
            sql.execute("""
                    CREATE TEMP TABLE made AS SELECT gen_random_uuid() AS id, i, md5('team' || (i %% 500) || ?::text)::uuid AS team,
                        0.88 + 0.04 * (random() + random() + random() + random() - 2) * sqrt(3) AS share,
                        25 + (i * 37) %% 71 AS answers FROM generate_series(1, %d) i""".formatted(PEOPLE), center);
            sql.execute("""
                    INSERT INTO roster_employee (id, employee_number, name, hired_on, version)
                    SELECT id, id::text, 'Made', '2020-01-01', 1 FROM made""");
            sql.execute("""
                    INSERT INTO roster_assignment (employee_id, from_day, center_id, team_id, supervisor_id, position)
                    SELECT id, '2020-01-01', ?, team, ?, 'General' FROM made""", center, supervisor);
            sql.execute("""
                    INSERT INTO counted_response (center_id, id, revision, state, contacted_at, day, employee_id, team_id,
                        supervisor_id, position, call_type, csat_csr, resolved, fcr, contacts)
                    SELECT ?, gen_random_uuid(), 1, 'COUNTED', d.day + interval '12 hours', d.day, m.id, m.team, ?, 'General',
                        'Type ' || n %% 6, random() < m.share, s.resolved, s.resolved, 1
                    FROM made m CROSS JOIN LATERAL generate_series(1, m.answers) n
                    CROSS JOIN LATERAL (SELECT date '2025-10-03' + (n * 7 + m.i) %% 180 AS day) d
                    CROSS JOIN LATERAL (SELECT random() < m.share + n * 0 AS resolved) s""".replace("%%", "%"), center, supervisor);
            sql.execute("DROP TABLE made");
            sql.execute("ANALYZE");
        });
    }
}
