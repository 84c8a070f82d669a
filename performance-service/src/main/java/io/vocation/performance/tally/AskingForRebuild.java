package io.vocation.performance.tally;

import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.util.UUID;

/** Takes requests for a rebuild; while one runs, it is that one. */
@ApplicationScoped
class AskingForRebuild {
    private final Rebuilds rebuilds;
    private final LedgerLock lock;
    private final Caller caller;
    private final CurrentOperation current;

    AskingForRebuild(Rebuilds rebuilds, LedgerLock lock, Caller caller, CurrentOperation current) {
        this.rebuilds = rebuilds;
        this.lock = lock;
        this.caller = caller;
        this.current = current;
    }

    /** The one that runs now. Nothing is entered while it begins, so that everything told from then on is marked. */
    @Transactional
    RebuildView ask(String reason) {
        lock.inTurn(sql -> rebuilds.begin(sql, UUID.randomUUID(), reason, caller.name()));
        RebuildView running = rebuilds.latest().orElseThrow();
        current.because(reason);
        current.detail("rebuild", running.id());
        return running;
    }
}
