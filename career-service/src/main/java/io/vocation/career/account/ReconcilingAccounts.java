package io.vocation.career.account;

import io.vocation.career.account.Directory.Entry;
import io.vocation.career.account.Directory.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Compares all accounts with the roster, in pages: what somebody changed by hand becomes due, and an account whose
 * employee the roster does not know is locked out. Whom the roster knows is asked of the roster alone; a page that
 * cannot be read ends the comparison, and says nothing about anyone.
 */
@ApplicationScoped
class ReconcilingAccounts {
    private static final Logger LOG = Logger.getLogger(ReconcilingAccounts.class);
    private static final int PAGE = 500;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);

    private final Reconciliations reconciliations;
    private final Accounts accounts;
    private final DesiredAccounts roster;
    private final Directory directory;
    private final Clock clock;

    ReconcilingAccounts(
            Reconciliations reconciliations,
            Accounts accounts,
            DesiredAccounts roster,
            Directory directory,
            Clock clock) {
        this.reconciliations = reconciliations;
        this.accounts = accounts;
        this.roster = roster;
        this.directory = directory;
        this.clock = clock;
    }

    /** Compares once if it is due and nobody else does. @throws DirectoryDown when it was cut short; it stays due */
    void whenDue() {
        if (!reconciliations.claim(LEASE)) {
            return;
        }
        try {
            run();
            reconciliations.done(clock.instant().plus(DAY));
        } catch (RuntimeException e) {
            reconciliations.release();
            throw e;
        }
    }

    private void run() {
        Map<String, Set<String>> roles = directory.memberships();
        Set<UUID> seen = new HashSet<>();
        int differing = 0;
        int first = 0;
        Slice slice;
        do {
            slice = directory.slice(first, PAGE);
            slice.entries().forEach(entry -> seen.add(entry.employee()));
            differing += compare(slice.entries(), roles);
            first += PAGE;
        } while (!slice.last());
        int missing = missing(seen);
        LOG.infof("Accounts compared with the roster: %d, %d differ, %d are missing", seen.size(), differing, missing);
    }

    private int compare(List<Entry> entries, Map<String, Set<String>> roles) {
        Map<UUID, Desired> desired =
                roster.at(clock.instant(), entries.stream().map(Entry::employee).toList());
        entries.stream()
                .filter(entry -> !desired.containsKey(entry.employee()))
                .filter(entry -> entry.state().enabled())
                .forEach(this::lockOut);
        List<UUID> differing = entries.stream()
                .filter(entry -> desired.containsKey(entry.employee()))
                .filter(entry -> !desired.get(entry.employee())
                        .state()
                        .isMetBy(entry.state().with(roles.getOrDefault(entry.id(), Set.of()))))
                .map(Entry::employee)
                .toList();
        return differing.isEmpty() ? 0 : accounts.forget(differing);
    }

    private void lockOut(Entry entry) {
        LOG.warnf(
                "The account '%s' is that of employee %s, whom the roster does not know: locked out",
                entry.state().login(), entry.employee());
        try {
            directory.bring(entry, entry.state().lockedOut());
            directory.endSessions(entry.id());
        } catch (DirectoryRefusal e) {
            LOG.errorf(
                    "The account '%s' cannot be locked out: %s", entry.state().login(), e.getMessage());
        }
    }

    private int missing(Set<UUID> seen) {
        int missing = 0;
        UUID last = null;
        List<UUID> page;
        do {
            page = reconciliations.withAccount(last, PAGE);
            List<UUID> lost =
                    page.stream().filter(employee -> !seen.contains(employee)).toList();
            missing += lost.isEmpty() ? 0 : accounts.forget(lost);
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
        return missing;
    }
}
