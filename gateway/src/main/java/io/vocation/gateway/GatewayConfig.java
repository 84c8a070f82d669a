package io.vocation.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be set from outside; application.properties has the values and the reasons for them. */
@ConfigMapping(prefix = "vocation.gateway")
interface GatewayConfig {

    /** First path segment → base address of the service that owns it. */
    Map<String, URI> services();

    /** Exceptions from {@link #defaults()}; the first that matches a path holds. */
    List<Special> routes();

    Defaults defaults();

    /** Origins of front ends that live elsewhere; the gateway's own origin is always welcome. */
    Optional<Set<String>> corsOrigins();

    @WithDefault("2S")
    Duration connectTimeout();

    /** Connections to one service, an even share for each event loop; beyond it requests wait, in a line of that length. */
    @WithDefault("256")
    int connectionsPerService();

    /** How long the rest of a refused body is read and dropped before the connection is cut. */
    @WithDefault("3S")
    Duration linger();

    /** How long a token that was found good is not checked in full again; 0 checks each request's. */
    @WithDefault("10S")
    Duration tokensKnownFor();

    RateLimit rateLimit();

    interface Defaults {
        MemorySize maxBody();

        /** Silence from the other side, in either direction, after which an exchange is given up. */
        Duration timeout();
    }

    interface Special {
        /** Segments; {@code *} stands for exactly one. */
        String path();

        @WithDefault("false")
        boolean open();

        /** The methods for which it is open; without any, all of them. */
        Optional<Set<String>> methods();

        Optional<MemorySize> maxBody();

        Optional<Duration> timeout();
    }

    interface RateLimit {
        Allowance everyone();

        /** By the token's {@code azp}: machine clients that may call more often, or less. */
        Map<String, Allowance> clients();
    }

    interface Allowance {
        double perSecond();

        int burst();
    }
}
