package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A gateway that nobody gave a secret for sessions. */
@QuarkusTest
@QuarkusTestResource(value = WithoutSecretTest.Unconfigured.class, restrictToAnnotatedClass = true)
class WithoutSecretTest {

    public static class Unconfigured extends Neighbors {
        @Override
        public Map<String, String> start() {
            var config = new HashMap<>(super.start());
            config.remove("vocation.session.secret");
            return config;
        }
    }

    @Test
    void has_sessions_of_its_own() {
        var browser = Browser.signedIn();
        assertTrue(browser.session().getBoolean("signedIn"));
        assertEquals(200, browser.get("/career/v1/me").statusCode());
    }
}
