package io.vocation.gateway;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Keeps one caller from taking everybody's share, and the callers of one client together from it too. A caller is the
 * token's subject, or the address where there is no good token. Counted in this process: with n gateways a caller may
 * get n times as much.
 */
@Singleton
class RateLimiter {
    private static final int MOST_CALLERS = 100_000;
    private static final long SWEEP_MILLIS = 30_000;

    private final GatewayConfig.RateLimit config;
    private final ConcurrentMap<String, TokenBucket> buckets = new ConcurrentHashMap<>();

    RateLimiter(GatewayConfig config, Vertx vertx) {
        this.config = config.rateLimit();
        vertx.setPeriodic(SWEEP_MILLIS, timer -> sweep());
    }

    /** Takes one request off what the caller has and tells what is left; answers 429 if nothing is. */
    boolean admit(RoutingContext context, TokenCheck check) {
        long now = System.nanoTime();
        var own = bucket(context, check);
        var mine = own.take(now);
        if (!(check instanceof TokenCheck.Accepted caller) || caller.client().isEmpty()) {
            return tell(context, policy("default", mine), "default", mine);
        }
        var together = together(caller.client());
        var ours = mine.allowed() ? together.take(now) : together.look(now);
        if (mine.allowed() && !ours.allowed()) {
            own.giveBack();
        }
        // The tighter one is told: what is left of it is left of both.
        boolean tighter = mine.allowed() && (!ours.allowed() || ours.remaining() < mine.remaining());
        var policies = policy("default", mine) + ", " + policy("client", ours);
        return tell(context, policies, tighter ? "client" : "default", tighter ? ours : mine);
    }

    private static boolean tell(RoutingContext context, String policies, String name, TokenBucket.Verdict verdict) {
        context.response()
                .putHeader("RateLimit-Policy", policies)
                .putHeader("RateLimit", "\"" + name + "\";r=" + verdict.remaining() + ";t=" + verdict.reset());
        if (!verdict.allowed()) {
            context.response().putHeader("Retry-After", Long.toString(verdict.retryAfter()));
            Problem.tooManyRequests(verdict.retryAfter()).send(context);
        }
        return verdict.allowed();
    }

    private static String policy(String name, TokenBucket.Verdict verdict) {
        return "\"" + name + "\";q=" + verdict.burst() + ";w=" + verdict.window();
    }

    private TokenBucket bucket(RoutingContext context, TokenCheck check) {
        if (check instanceof TokenCheck.Accepted caller) {
            return bucket(
                    "subject " + caller.subject(), config.clients().getOrDefault(caller.client(), config.everyone()));
        }
        return bucket("address " + network(context.request().remoteAddress().hostAddress()), config.everyone());
    }

    private TokenBucket together(String client) {
        return bucket("client " + client, config.clientsTogether().getOrDefault(client, config.together()));
    }

    private TokenBucket bucket(String caller, GatewayConfig.Allowance allowance) {
        var known = buckets.get(caller);
        if (known != null) {
            return known;
        }
        // With that many callers at once, newcomers share one allowance rather than our memory.
        var key = buckets.size() < MOST_CALLERS ? caller : "everybody else";
        return buckets.computeIfAbsent(
                key, k -> new TokenBucket(allowance.perSecond(), allowance.burst(), System.nanoTime()));
    }

    private void sweep() {
        long now = System.nanoTime();
        buckets.values().removeIf(bucket -> bucket.isFull(now));
    }

    /** One household has 2^64 addresses of IPv6: they count as one. */
    static String network(String address) {
        if (address == null) {
            return "none";
        }
        try {
            // A literal, so nothing is looked up.
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
                    : address;
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
