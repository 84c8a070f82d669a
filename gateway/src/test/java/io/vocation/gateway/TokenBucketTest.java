package io.vocation.gateway;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TokenBucketTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void gives_the_burst_at_once_and_then_the_rate() {
        var bucket = new TokenBucket(2, 3, 0);
        for (int left = 2; left >= 0; left--) {
            assertEquals(left, bucket.take(0).remaining());
        }
        assertFalse(bucket.take(0).allowed());
        assertTrue(bucket.take(SECOND / 2).allowed());
        assertFalse(bucket.take(SECOND / 2).allowed());
    }

    @Test
    void says_when_the_next_request_is_let_through() {
        var bucket = new TokenBucket(0.1, 1, 0);
        bucket.take(0);
        long wait = bucket.take(0).retryAfter();
        assertEquals(10, wait);
        assertTrue(bucket.take(wait * SECOND).allowed());
    }

    @Test
    void never_holds_more_than_the_burst() {
        var bucket = new TokenBucket(100, 5, 0);
        assertEquals(4, bucket.take(1000 * SECOND).remaining());
        assertFalse(bucket.isFull(1000 * SECOND));
        assertTrue(bucket.isFull(1001 * SECOND));
    }

    @Test
    void addresses_of_one_household_are_one_caller() {
        assertEquals(RateLimiter.network("2001:db8:1:2::1"), RateLimiter.network("2001:db8:1:2:ffff::9"));
        assertEquals("10.0.0.1", RateLimiter.network("10.0.0.1"));
    }
}
