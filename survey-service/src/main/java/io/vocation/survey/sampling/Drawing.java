package io.vocation.survey.sampling;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.vocation.commons.policy.Policies;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Draws contacts to be surveyed, one draw at a time (practice M11). */
@ApplicationScoped
class Drawing {
    private static final int MOST_DAYS = 92;
    /** In seconds: a quarter of a large center is a few minutes' work for a small database. */
    private static final int LONGEST = 900;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jdbi jdbi;
    private final Policies policies;
    private final Draws draws;
    private final Centers centers;
    private final TellingInvitations telling;

    Drawing(Jdbi jdbi, Policies policies, Draws draws, Centers centers, TellingInvitations telling) {
        this.jdbi = jdbi;
        this.policies = policies;
        this.draws = draws;
        this.centers = centers;
        this.telling = telling;
    }

    /** Days of a center that are drawn from. */
    private record Days(LocalDate from, LocalDate to) {}

    /**
     * Draws, and keeps the draw with its invitations unless it is a preview.
     *
     * @param by who draws
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for days that cannot be drawn from, 404 without such a center
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    DrawView draw(UUID center, NewDraw wanted, String by, Instant now) {
        return jdbi.withHandle(sql -> {
            ZoneId zone = centers.zone(center);
            LocalDate today = LocalDate.ofInstant(now, zone);
            Days days = days(wanted, today);
            boolean chosen = wanted.seed() != null;
            boolean preview = Boolean.TRUE.equals(wanted.preview());
            lock(sql, center);
            Sampler.Wanted sample = new Sampler.Wanted(
                    UUID.randomUUID(),
                    center,
                    zone,
                    days.from(),
                    days.to(),
                    chosen ? wanted.seed() : seed(),
                    Plan.of(policies, center, today),
                    now.truncatedTo(ChronoUnit.MICROS));
            if (preview) {
                return draws.preview(sample, chosen, by, Sampler.draw(sql, sample, false));
            }
            return keep(sql, sample, chosen, by);
        });
    }

    /**
     * Draws from yesterday's contacts of a center, unless that was done already.
     *
     * @return empty where it was
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    Optional<DrawView> drawYesterday(UUID center, Instant now) {
        return jdbi.withHandle(sql -> {
            ZoneId zone = centers.zone(center);
            LocalDate today = LocalDate.ofInstant(now, zone);
            LocalDate yesterday = today.minusDays(1);
            lock(sql, center);
            if (draws.isDrawn(sql, center, yesterday)) {
                return Optional.empty();
            }
            Sampler.Wanted sample = new Sampler.Wanted(
                    UUID.randomUUID(),
                    center,
                    zone,
                    yesterday,
                    yesterday,
                    seed(),
                    Plan.of(policies, center, today),
                    now.truncatedTo(ChronoUnit.MICROS));
            return Optional.of(keep(sql, sample, false, null));
        });
    }

    private DrawView keep(Handle sql, Sampler.Wanted sample, boolean chosen, String by) {
        draws.begin(sql, sample, chosen, by);
        draws.end(sql, sample.draw(), Sampler.draw(sql, sample, true));
        telling.tell(sql, sample.draw());
        return draws.find(sql, sample.draw()).orElseThrow();
    }

    /**
     * One draw at a time, since CSRs and their quotas move between centers; who does not want to be asked waits for it or is
     * seen; so does a customer who is erased.
     */
    private static void lock(Handle sql, UUID center) {
        sql.execute("SELECT pg_advisory_xact_lock_shared(hashtext('attribution'))");
        sql.execute("SELECT pg_advisory_xact_lock(hashtext('sampling'))");
        OptOuts.lock(sql, center);
    }

    private static Days days(NewDraw wanted, LocalDate today) {
        LocalDate from = wanted.day() == null ? wanted.from() : wanted.day();
        LocalDate to = wanted.day() == null ? wanted.to() : wanted.day();
        if (from == null || to == null || wanted.day() != null && (wanted.from() != null || wanted.to() != null)) {
            throw Problems.invalid(Violation.body("day", "Say either the day, or from and to."));
        }
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
            throw Problems.invalid(
                    Violation.body("to", "It is not before 'from', and at most " + MOST_DAYS + " days after it."));
        }
        if (to.isAfter(today)) {
            throw Problems.invalid(
                    Violation.body(wanted.day() == null ? "to" : "day", "Of " + to + " there are no contacts yet."));
        }
        return new Days(from, to);
    }

    private static String seed() {
        byte[] seed = new byte[16];
        RANDOM.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }
}
