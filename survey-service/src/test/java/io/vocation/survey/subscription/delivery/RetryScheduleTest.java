package io.vocation.survey.subscription.delivery;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import java.time.Duration;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RetryScheduleTest {
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(10), Duration.ofHours(2));

    private final RetrySchedule schedule = new RetrySchedule(WAITS);

    @Property
    void aWaitIsNeverShorterThanAskedAndNeverMuchLonger(
            @ForAll @IntRange(min = 1, max = 4) int attempts, @ForAll @LongRange(min = 0, max = 1L << 33) long asked) {
        Duration granted = Duration.ofSeconds(Math.min(asked, 36_000));
        Duration least = WAITS.get(attempts - 1);
        Duration wait = schedule.after(attempts, Duration.ofSeconds(asked)).orElseThrow();
        assertTrue(wait.compareTo(least) >= 0 && wait.compareTo(granted) >= 0);
        Duration most = Duration.ofMillis((long) (least.toMillis() * 1.2));
        assertTrue(wait.compareTo(most) <= 0 || wait.equals(granted));
        assertEquals(granted, schedule.granted(Duration.ofSeconds(asked)));
    }

    @Property
    void afterTheLastItIsGivenUp(@ForAll @IntRange(min = 5) int attempts) {
        assertTrue(schedule.after(attempts, Duration.ofDays(1)).isEmpty());
    }
}
