package io.vocation.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Gateway {
    private static final String EVENT_LOOPS = "quarkus.vertx.event-loops-pool-size";

    private Gateway() {}

    public static void main(String... arguments) {
        // Quarkus would answer a malformed URI with an empty 400; Arrival checks it as strictly, and says why.
        System.setProperty("vertx.disableURIValidation", "true");
        // More than there are processors only take turns, each with less to do at a time.
        if (Runtime.getRuntime().availableProcessors() == 1
                && System.getProperty(EVENT_LOOPS) == null
                && System.getenv("QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE") == null) {
            System.setProperty(EVENT_LOOPS, "1");
        }
        Quarkus.run(arguments);
    }
}
