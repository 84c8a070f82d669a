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

    RateLimit rateLimit();

    Circuit circuit();

    Compression compression();

    Streams streams();

    Head head();

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

        /** By the token's {@code azp}: what each caller who uses that client has, more or less than the others. */
        Map<String, Allowance> clients();

        /** What all callers of one client have together. */
        Allowance together();

        /** By the token's {@code azp}: clients who have more or less together. */
        Map<String, Allowance> clientsTogether();
    }

    interface Allowance {
        double perSecond();

        int burst();
    }

    /** When a service is left alone for a while. */
    interface Circuit {
        /** What is older is forgotten. */
        @WithDefault("10S")
        Duration window();

        /** Of the requests within the window; from here on it opens. */
        @WithDefault("0.5")
        double failureRatio();

        /** Fewer say nothing. */
        @WithDefault("20")
        int minimumCalls();

        @WithDefault("5S")
        Duration openFor();

        /** How many requests find out whether the service is back; all of them must be answered. */
        @WithDefault("3")
        int probes();
    }

    /** Of a request. */
    interface Head {
        /** Characters of the path and the query. With the method it must fit the services' own limit (4096). */
        @WithDefault("4000")
        int maxUrl();

        @WithDefault("100")
        int maxHeaders();

        /** Of all headers together. With those that we add it must fit the services' own limit (20K). */
        @WithDefault("16K")
        MemorySize maxBytes();
    }

    interface Compression {
        /** Bytes; below, the headers cost more than the body saves. An answer of unknown length counts as long. */
        @WithDefault("1024")
        long from();

        /** 1 (fast) to 9 (small). */
        @WithDefault("5")
        int level();

        /** Each holds about 300 KB; answers beyond that many leave as they are. */
        @WithDefault("64")
        int atOnce();
    }

    /** Server-sent events and WebSockets. */
    interface Streams {
        /** After which one is ended; must be shorter than {@code quarkus.http.idle-timeout}. */
        @WithDefault("75S")
        Duration silence();

        @WithDefault("64K")
        MemorySize maxFrame();

        @WithDefault("1M")
        MemorySize maxMessage();
    }
}
