package io.vocation.career.me;

import io.vocation.commons.audit.AuditEntry;
import io.vocation.commons.audit.CanonicalForm;
import io.vocation.commons.audit.Outcome;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CanonicalFormTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** Drawn from so few values that equal and nearly equal entries are common. */
    @Property(tries = 20_000)
    void differentEntriesNeverHaveTheSameForm(@ForAll("entries") AuditEntry one, @ForAll("entries") AuditEntry other) {
        assertEquals(one.equals(other), Arrays.equals(CanonicalForm.of(one), CanonicalForm.of(other)));
    }

    @Provide
    Arbitrary<AuditEntry> entries() {
        Arbitrary<String> texts = Arbitraries.of("", "a", "ab", "b", "\u0000", "é", "null", "-1");
        Arbitrary<String> missing = texts.injectNull(0.3);
        Arbitrary<List<String>> roles = texts.list().ofMaxSize(2);
        Arbitrary<List<UUID>> people =
                Arbitraries.of(new UUID(0, 0), new UUID(0, 1)).list().ofMaxSize(2);
        Arbitrary<Instant> times = Arbitraries.of(NOON, NOON.plusNanos(1_000), NOON.plusSeconds(1));
        return Combinators.combine(texts, missing, roles, people, missing, missing, times, missing)
                .as((path, client, role, whom, reason, correlation, at, detail) -> new AuditEntry(
                        1,
                        "7",
                        at,
                        "hr",
                        null,
                        client,
                        role,
                        "test",
                        "POST",
                        path,
                        Outcome.CHANGED,
                        null,
                        whom,
                        null,
                        reason,
                        correlation,
                        detail));
    }
}
