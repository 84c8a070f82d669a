package io.vocation.commons.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Applies a list as a whole, and where the database or a reader refuses what one of it says, finds that one by halving and
 * applies the others: in order, and in the running transaction.
 */
@ApplicationScoped
public class Sifting {
    private final Jdbi jdbi;

    Sifting(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param applying may be called again and again with parts of the list; what it did is undone before
     * @param refused told each one that cannot be applied, with the reason
     * @throws RuntimeException whatever {@code applying} threw that is not about what was said: an outage, or our mistake
     */
    public <T> void apply(List<T> items, Consumer<List<T>> applying, BiConsumer<T, String> refused) {
        if (items.isEmpty()) {
            return;
        }
        execute("SAVEPOINT sifting");
        try {
            applying.accept(items);
        } catch (RuntimeException e) {
            String reason = refusal(e).orElseThrow(() -> e);
            execute("ROLLBACK TO SAVEPOINT sifting");
            execute("RELEASE SAVEPOINT sifting");
            if (items.size() == 1) {
                refused.accept(items.getFirst(), reason);
            } else {
                int half = items.size() / 2;
                apply(items.subList(0, half), applying, refused);
                apply(items.subList(half, items.size()), applying, refused);
            }
            return;
        }
        execute("RELEASE SAVEPOINT sifting");
    }

    private void execute(String statement) {
        jdbi.useHandle(sql -> sql.execute(statement));
    }

    /** Why what was said cannot be kept, whoever tries and whenever; empty when that is not the reason. */
    private static Optional<String> refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableEvent) {
                return Optional.of(cause.getMessage());
            }
            if (cause instanceof SQLException sql && isAboutData(sql)) {
                return Optional.of(sql.getMessage());
            }
        }
        return Optional.empty();
    }

    /** Data exceptions, broken constraints, and rows or index entries that are too large (PostgreSQL, appendix A). */
    private static boolean isAboutData(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }
}
