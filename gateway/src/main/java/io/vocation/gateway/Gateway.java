package io.vocation.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Gateway {
    private Gateway() {}

    public static void main(String... arguments) {
        // Quarkus would answer a malformed URI with an empty 400; Arrival checks it as strictly, and says why.
        System.setProperty("vertx.disableURIValidation", "true");
        // Only what is said where nobody says otherwise: see application.properties.
        System.setProperty(
                "vocation.event-loops",
                Integer.toString(Math.min(2, Runtime.getRuntime().availableProcessors())));
        Quarkus.run(arguments);
    }
}
