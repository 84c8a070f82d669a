package io.vocation.career.account;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.vocation.career.account.Accounts.Claim;
import io.vocation.career.account.Directory.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings the accounts that are due to the state that the roster wants, a few at once. The directory is asked in no
 * transaction: an account is claimed in one, and what became of it is written in another.
 */
@ApplicationScoped
class KeepingAccounts {
    private static final Logger LOG = Logger.getLogger(KeepingAccounts.class);
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 6;

    private final Accounts accounts;
    private final DesiredAccounts roster;
    private final Directory directory;
    private final Clock clock;
    private final int atOnce;
    private final int perPass;
    private final Counter failures;
    private volatile boolean stopping;

    KeepingAccounts(
            Accounts accounts,
            DesiredAccounts roster,
            Directory directory,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "vocation.accounts.at-once") int atOnce,
            @ConfigProperty(name = "vocation.accounts.per-pass") int perPass) {
        this.accounts = accounts;
        this.roster = roster;
        this.directory = directory;
        this.clock = clock;
        this.atOnce = atOnce;
        this.perPass = perPass;
        Gauge.builder("vocation.accounts.due", accounts, Accounts::due)
                .description("Accounts that wait to be looked at")
                .register(metrics);
        this.failures = Counter.builder("vocation.accounts.failures")
                .description("Accounts that the directory refused")
                .register(metrics);
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    /**
     * Works until nothing is due, or as much was done as a pass may.
     *
     * @throws DirectoryDown when the directory cannot be asked; the rest stays due
     */
    void pass() {
        if (!accounts.anyDue()) {
            return;
        }
        AtomicBoolean down = new AtomicBoolean();
        AtomicInteger left = new AtomicInteger(perPass);
        Callable<Optional<DirectoryDown>> worker = () -> work(down, left);
        try (ExecutorService workers = Executors.newFixedThreadPool(atOnce)) {
            for (var done : workers.invokeAll(Collections.nCopies(atOnce, worker))) {
                done.get().ifPresent(why -> {
                    throw why;
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Accounts cannot be kept", e.getCause());
        }
    }

    private Optional<DirectoryDown> work(AtomicBoolean down, AtomicInteger left) {
        while (!down.get() && !stopping && left.getAndDecrement() > 0) {
            Optional<Claim> claim = accounts.claim(LEASE);
            if (claim.isEmpty()) {
                return Optional.empty();
            }
            try {
                keep(claim.get());
            } catch (DirectoryDown e) {
                down.set(true);
                accounts.release(claim.get());
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    private void keep(Claim claim) {
        Instant now = clock.instant();
        try {
            Desired desired = roster.at(now, List.of(claim.employeeId())).get(claim.employeeId());
            if (desired == null) {
                return;
            }
            if (claim.applied().filter(desired.state()::equals).isPresent()) {
                accounts.unchanged(claim, desired.next());
            } else {
                accounts.applied(claim, apply(desired), desired.state(), desired.next());
            }
        } catch (DirectoryRefusal e) {
            fail(claim, e.getMessage(), now);
        } catch (DirectoryDown e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "The account of employee %s cannot be kept", claim.employeeId());
            fail(claim, "An unexpected failure, which career-service has logged.", now);
        }
    }

    /** @return the account's id; null when there is none, and need not be */
    private String apply(Desired desired) {
        AccountState wanted = desired.state();
        Optional<Entry> found = directory.find(desired.employeeId());
        if (found.isEmpty()) {
            return desired.gone() ? null : directory.create(desired.employeeId(), wanted);
        }
        String id = found.get().id();
        if (!wanted.isMetBy(found.get().state())) {
            directory.bring(found.get(), wanted);
        }
        if (!wanted.enabled()) {
            // Also when it was locked out already: whoever did that may have died before the sessions were ended.
            directory.endSessions(id);
        }
        return id;
    }

    private void fail(Claim claim, String error, Instant now) {
        failures.increment();
        accounts.failed(claim, error, now.plus(pauseAfter(claim.attempts())));
        LOG.warnf("The account of employee %s: %s", claim.employeeId(), error);
    }

    /** Doubles from ten seconds to ten minutes. */
    private static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
