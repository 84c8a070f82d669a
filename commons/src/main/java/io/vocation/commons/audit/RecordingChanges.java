package io.vocation.commons.audit;

import io.quarkus.arc.Arc;
import io.vocation.commons.access.CurrentOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

import java.util.List;
import java.util.UUID;

/**
 * Puts every change on record in the transaction that makes it: there is no change without its entry, and no entry of a
 * change that was rolled back. A request of several transactions has one entry, and one more for each further transaction
 * that touches people who are in none yet.
 */
@ApplicationScoped
class RecordingChanges {
    private final TransactionSynchronizationRegistry transactions;
    private final Entries entries;
    private final CurrentOperation current;
    private final RunningRequest request;

    RecordingChanges(
            TransactionSynchronizationRegistry transactions,
            Entries entries,
            CurrentOperation current,
            RunningRequest request) {
        this.transactions = transactions;
        this.entries = entries;
        this.current = current;
        this.request = request;
    }

    /** Background work runs without a request, or in one that was never matched to an operation. */
    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (Arc.container().requestContext().isActive()
                && request.changes()
                && current.rule().isPresent()) {
            transactions.registerInterposedSynchronization(new Recording());
        }
    }

    /** Writes last of all that the service does in the transaction, when people and reason are known. */
    private final class Recording implements Synchronization {
        private List<UUID> added;

        @Override
        public void beforeCompletion() {
            List<UUID> people = current.people().stream()
                    .filter(person -> !request.recorded(person))
                    .toList();
            if (!request.written() || !people.isEmpty()) {
                write(people);
                added = people;
            }
        }

        private void write(List<UUID> people) {
            try {
                entries.write(Outcome.CHANGED, null, people);
            } catch (RuntimeException e) {
                request.failed();
                throw e;
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (added == null) {
                return;
            }
            if (status == Status.STATUS_COMMITTED) {
                request.committed(added);
            } else {
                current.forget(added);
            }
        }
    }
}
