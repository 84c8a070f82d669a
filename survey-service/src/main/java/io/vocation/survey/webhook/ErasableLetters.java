package io.vocation.survey.webhook;

import io.vocation.survey.erasure.Erasable;
import io.vocation.survey.erasure.Period;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Dead letters hold customers' answers as they came: they go with the customer, and when their time is over. */
@ApplicationScoped
class ErasableLetters implements Erasable {
    private final DeadLetters letters;

    ErasableLetters(DeadLetters letters) {
        this.letters = letters;
    }

    @Override
    public String what() {
        return "deadLetters";
    }

    @Override
    public long erase(Handle sql, UUID center, String customer) {
        return letters.erase(center, customer);
    }

    @Override
    public Set<Period> periods() {
        return Set.of(Period.DEAD_LETTERS);
    }

    @Override
    public long eraseBefore(Handle sql, UUID center, Period period, Instant moment) {
        return letters.eraseBefore(center, moment);
    }
}
