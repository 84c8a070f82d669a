package io.vocation.survey.webhook;

import io.vocation.survey.webhook.VendorStub.Answer;
import io.vocation.survey.webhook.vendor.ThinAdapter.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class VendorAddressTest {
    private static final Call CALL = new Call("/v3/surveys/1/responses/r-1", "Authorization", "Bearer t");

    private static Fetched get(boolean everywhere, String base) throws InterruptedException {
        return new VendorApi(new VendorAddresses(everywhere), Duration.ofSeconds(2)).get(URI.create(base), CALL);
    }

    @Test
    void rightBeforeEachFetchItIsLookedWhereAnAddressLeads() throws InterruptedException {
        try (VendorStub vendor = new VendorStub()) {
            vendor.plan("r-1", Answer.ok("{}"));
            assertInstanceOf(Fetched.Never.class, get(false, vendor.url()));
            assertInstanceOf(Fetched.Never.class, get(false, vendor.url().replace("localhost", "127.0.0.1")));
            assertEquals(List.of(), vendor.asked("r-1"));
            assertInstanceOf(Fetched.Got.class, get(true, vendor.url()));
            assertEquals(1, vendor.asked("r-1").size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost",
                "https://127.0.0.1:8443",
                "https://169.254.169.254",
                "https://10.1.2.3",
                "https://192.168.0.1",
                "https://100.100.100.200",
                "https://0.0.0.0",
                "https://2130706433",
                "https://[::1]",
                "https://[fd00:ec2::254]",
                "https://[::ffff:10.0.0.1]"
            })
    void leadsInside(String address) {
        assertTrue(new VendorAddresses(false).refuse(URI.create(address)));
        assertFalse(new VendorAddresses(true).refuse(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://8.8.8.8", "https://[2606:4700:4700::1111]", "https://nobody.invalid"})
    void leadsOutsideOrNowhere(String address) {
        assertFalse(new VendorAddresses(false).refuse(URI.create(address)));
    }
}
