package io.vocation.commons.audit;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.List;

/**
 * Puts changes on record that several requests make in one transaction, on a thread that runs none of them. Each request
 * still has its own entry, committed with its change.
 */
@ApplicationScoped
public class RecordingTogether {
    private final Entries entries;
    private final RunningRequest request;

    RecordingTogether(Entries entries, RunningRequest request) {
        this.entries = entries;
        this.request = request;
    }

    /** What there is to say of the running request. */
    public PendingEntry pending() {
        return entries.pending(Outcome.CHANGED, null, List.of());
    }

    /**
     * Writes the entries, last of all that is done in the running transaction.
     *
     * @throws NotOnRecord when that cannot be done; nothing of it is to be committed then
     */
    public void write(Collection<PendingEntry> pending) {
        try {
            entries.write(pending);
        } catch (RuntimeException e) {
            throw new NotOnRecord(e);
        }
    }

    /** Says, in the running request, that its entry was committed with its change. */
    public void written() {
        request.committed(List.of());
    }

    /** Says, in the running request, that its change was undone for want of its entry. */
    public void failed() {
        request.failed();
    }

    /** A change that was undone because it could not be put on record. */
    public static final class NotOnRecord extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotOnRecord(RuntimeException cause) {
            super(cause);
        }
    }
}
