package io.vocation.test;

import io.vocation.commons.policy.PolicyKeys;
import org.jdbi.v3.core.Jdbi;

import java.math.BigDecimal;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Proves that every common value lies in the range that is told for it: a key of an unusual unit needs one of its own. */
public final class SeededPolicies {
    private SeededPolicies() {}

    private record Seed(String key, String unit, BigDecimal value) {}

    /** Checks the migrated database of a service, and that its ranges and its keys set elsewhere are of keys that exist. */
    public static void check(Jdbi jdbi, PolicyKeys keys) {
        List<Seed> seeds = jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT key, unit, value FROM policy WHERE center_id IS NULL")
                .map((row, _) -> new Seed(row.getString("key"), row.getString("unit"), row.getBigDecimal("value")))
                .list());
        assertFalse(seeds.isEmpty(), "no threshold is seeded");
        assertEquals(
                List.of(),
                seeds.stream()
                        .filter(seed -> !keys.rangeOf(seed.key(), seed.unit()).contains(seed.value()))
                        .toList(),
                "lies outside its range");
        List<String> known = seeds.stream().map(Seed::key).toList();
        assertEquals(
                List.of(),
                keys.ranges().keySet().stream()
                        .filter(key -> !known.contains(key))
                        .toList(),
                "has a range and no value");
        assertEquals(
                List.of(),
                keys.setElsewhere().keySet().stream()
                        .filter(key -> !known.contains(key))
                        .toList(),
                "is set elsewhere and has no value");
    }
}
