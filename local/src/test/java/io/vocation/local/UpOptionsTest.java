package io.vocation.local;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UpOptionsTest {

    @Test
    void without_options_the_demo_runs_on_the_documented_ports_and_data_are_kept() {
        assertEquals(new UpOptions(false, true, false, false, 0), UpOptions.parse(new String[0], Map.of()));
    }

    @Test
    void every_option_is_understood() {
        String[] all = {"--fresh", "--no-demo", "--record", "--port-offset", "100"};

        assertEquals(new UpOptions(true, false, true, false, 100), UpOptions.parse(all, Map.of()));
    }

    @Test
    void an_option_goes_before_the_environment() {
        Map<String, String> environment = Map.of("VOCATION_PORT_OFFSET", "200");

        assertEquals(200, UpOptions.parse(new String[0], environment).portOffset());
        assertEquals(
                300,
                UpOptions.parse(new String[] {"--port-offset=300"}, environment).portOffset());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--frsh", "up", "--port-offset", "--port-offset=x", "--port-offset=-1", "--port-offset=60000"})
    void what_makes_no_sense_is_refused_with_a_reason(String option) {
        var refused = assertThrows(UpOptions.Misuse.class, () -> UpOptions.parse(new String[] {option}, Map.of()));

        assertTrue(refused.getMessage().matches(".*(unknown option|offset).*"), refused.getMessage());
    }
}
