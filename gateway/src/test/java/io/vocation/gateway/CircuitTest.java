package io.vocation.gateway;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CircuitTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Settings SETTINGS = new Settings(Duration.ofSeconds(10), 0.5, 4, Duration.ofSeconds(5), 2);

    private long now = -3 * SECOND;
    private Circuit circuit = new Circuit(SETTINGS, () -> now);

    @Test
    void opens_at_the_ratio_and_not_before_enough_was_tried() {
        fail(3);
        assertEquals(Circuit.State.CLOSED, circuit.state());
        fail(1);
        assertEquals(Circuit.State.OPEN, circuit.state());
        assertTrue(circuit.enter().isEmpty());
        assertEquals(5, circuit.retryAfter());
    }

    @Test
    void stays_closed_below_the_ratio() {
        for (int i = 0; i < 50; i++) {
            work(2);
            fail(1);
        }
        assertEquals(Circuit.State.CLOSED, circuit.state());
    }

    @Test
    void forgets_what_is_older_than_the_window() {
        fail(3);
        now += 11 * SECOND;
        fail(3);
        assertEquals(Circuit.State.CLOSED, circuit.state());
    }

    @Test
    void closes_again_when_the_probes_come_back() {
        fail(4);
        now += 5 * SECOND;
        var first = circuit.enter().orElseThrow();
        var second = circuit.enter().orElseThrow();
        assertTrue(circuit.enter().isEmpty());
        first.worked();
        assertEquals(Circuit.State.HALF_OPEN, circuit.state());
        second.worked();
        assertEquals(Circuit.State.CLOSED, circuit.state());
        fail(3);
        assertEquals(Circuit.State.CLOSED, circuit.state());
    }

    @Test
    void opens_again_when_a_probe_fails() {
        fail(4);
        now += 6 * SECOND;
        circuit.enter().orElseThrow().failed();
        assertEquals(Circuit.State.OPEN, circuit.state());
        now += 4 * SECOND;
        assertTrue(circuit.enter().isEmpty());
        assertEquals(1, circuit.retryAfter());
        now += SECOND;
        assertTrue(circuit.enter().isPresent());
    }

    @Test
    void a_probe_that_says_nothing_makes_room_for_another() {
        fail(4);
        now += 5 * SECOND;
        var callerWhoHungUp = circuit.enter().orElseThrow();
        assertTrue(circuit.enter().isPresent());
        callerWhoHungUp.abandoned();
        assertTrue(circuit.enter().isPresent());
        assertTrue(circuit.enter().isEmpty());
        now += 5 * SECOND;
        assertTrue(circuit.enter().isPresent(), "probes that are out for long must not keep the service shut");
    }

    @Test
    void what_was_asked_before_it_opened_has_nothing_to_say_afterwards() {
        var late = circuit.enter().orElseThrow();
        fail(4);
        now += 5 * SECOND;
        assertTrue(circuit.enter().isPresent());
        late.failed();
        assertEquals(Circuit.State.HALF_OPEN, circuit.state());
        late.worked();
        assertEquals(Circuit.State.HALF_OPEN, circuit.state());
    }

    @Test
    void the_first_word_on_a_request_holds() {
        for (int i = 0; i < 4; i++) {
            var pass = circuit.enter().orElseThrow();
            pass.worked();
            pass.failed();
        }
        assertEquals(Circuit.State.CLOSED, circuit.state());
    }

    /** Against the definition, call by call, with time in whole tenths of the window so that both forget at once. */
    @Property
    void opens_exactly_when_the_latest_calls_say_so(@ForAll("calls") @Size(max = 200) List<Call> calls) {
        startAnew();
        var recent = new ArrayDeque<Call>();
        long clock = 0;
        for (var call : calls) {
            clock += call.pause();
            now = clock * SECOND;
            long oldest = clock - 10;
            recent.add(new Call((int) clock, call.fails()));
            recent.removeIf(past -> past.pause() <= oldest);
            long failures = recent.stream().filter(Call::fails).count();
            var pass = circuit.enter().orElseThrow();
            if (call.fails()) {
                pass.failed();
            } else {
                pass.worked();
            }
            boolean expected = call.fails() && recent.size() >= 4 && failures * 2 >= recent.size();
            assertEquals(expected, circuit.state() == Circuit.State.OPEN);
            if (expected) {
                assertFalse(circuit.enter().isPresent());
                return;
            }
        }
    }

    /** Whatever happens, a service that is well again is asked again. */
    @Property
    void always_closes_in_the_end(
            @ForAll("calls") @Size(max = 100) List<Call> calls, @ForAll @IntRange(max = 30) int pause) {
        startAnew();
        for (var call : calls) {
            now += call.pause() * SECOND;
            circuit.enter().ifPresent(pass -> {
                if (call.fails()) {
                    pass.failed();
                } else if (call.pause() % 2 == 0) {
                    pass.worked();
                } else {
                    pass.abandoned();
                }
            });
        }
        now += pause * SECOND;
        for (int i = 0; i < 2; i++) {
            now += 5 * SECOND;
            circuit.enter().orElseThrow().worked();
            circuit.enter().orElseThrow().worked();
        }
        assertEquals(Circuit.State.CLOSED, circuit.state());
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        var call = Combinators.combine(Arbitraries.integers().between(0, 6), Arbitraries.of(true, false, false))
                .as(Call::new);
        return call.list();
    }

    /** One object serves all tries of a property. */
    private void startAnew() {
        now = 0;
        circuit = new Circuit(SETTINGS, () -> now);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            circuit.enter().orElseThrow().failed();
        }
    }

    private void work(int times) {
        for (int i = 0; i < times; i++) {
            circuit.enter().orElseThrow().worked();
        }
    }

    /** @param pause seconds since the one before */
    record Call(int pause, boolean fails) {}

    record Settings(Duration window, double failureRatio, int minimumCalls, Duration openFor, int probes)
            implements GatewayConfig.Circuit {}
}
