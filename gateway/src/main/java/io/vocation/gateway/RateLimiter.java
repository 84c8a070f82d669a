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
    private static final CharSequence POLICY = Ascii.of("RateLimit-Policy");
    private static final CharSequence LIMIT = Ascii.of("RateLimit");
    private static final int MOST_CALLERS = 100_000;
    private static final long SWEEP_MILLIS = 30_000;

    private final GatewayConfig.RateLimit config;
    private final ConcurrentMap<String, Share> shares = new ConcurrentHashMap<>();

    RateLimiter(GatewayConfig config, Vertx vertx) {
        this.config = config.rateLimit();
        vertx.setPeriodic(SWEEP_MILLIS, timer -> sweep());
    }

    /** Takes one request off what the caller has and tells what is left; answers 429 if nothing is. */
    boolean admit(RoutingContext context, TokenCheck check) {
        long now = System.nanoTime();
        var own = share(context, check);
        var mine = own.bucket().take(now);
        if (!(check instanceof TokenCheck.Accepted caller) || caller.client().isEmpty()) {
            return tell(context, own.policy(), "default", mine);
        }
        var together = together(caller.client());
        var ours =
                mine.allowed() ? together.bucket().take(now) : together.bucket().look(now);
        if (mine.allowed() && !ours.allowed()) {
            own.bucket().giveBack();
        }
        // The tighter one is told: what is left of it is left of both.
        boolean tighter = mine.allowed() && (!ours.allowed() || ours.remaining() < mine.remaining());
        var policies = own.policy() + ", " + together.policy();
        return tell(context, policies, tighter ? "client" : "default", tighter ? ours : mine);
    }

    private static boolean tell(RoutingContext context, String policies, String name, TokenBucket.Verdict verdict) {
        context.response()
                .putHeader(POLICY, Ascii.of(policies))
                .putHeader(LIMIT, Ascii.of("\"" + name + "\";r=" + verdict.remaining() + ";t=" + verdict.reset()));
        if (!verdict.allowed()) {
            context.response().putHeader("Retry-After", Long.toString(verdict.retryAfter()));
            Problem.tooManyRequests(verdict.retryAfter()).send(context);
        }
        return verdict.allowed();
    }

    private Share share(RoutingContext context, TokenCheck check) {
        if (check instanceof TokenCheck.Accepted caller) {
            return share(
                    "subject " + caller.subject(),
                    "default",
                    config.clients().getOrDefault(caller.client(), config.everyone()));
        }
        return share(
                "address " + network(context.request().remoteAddress().hostAddress()), "default", config.everyone());
    }

    private Share together(String client) {
        return share("client " + client, "client", config.clientsTogether().getOrDefault(client, config.together()));
    }

    private Share share(String caller, String name, GatewayConfig.Allowance allowance) {
        var known = shares.get(caller);
        if (known != null) {
            return known;
        }
        // With that many callers at once, newcomers share one allowance rather than our memory.
        var key = shares.size() < MOST_CALLERS ? caller : "everybody else";
        return shares.computeIfAbsent(key, k -> Share.of(name, allowance));
    }

    private void sweep() {
        long now = System.nanoTime();
        shares.values().removeIf(share -> share.bucket().isFull(now));
    }

    /** @param policy what a caller is told of it, whatever is left (RateLimit-Policy) */
    private record Share(TokenBucket bucket, String policy) {
        static Share of(String name, GatewayConfig.Allowance allowance) {
            var bucket = new TokenBucket(allowance.perSecond(), allowance.burst(), System.nanoTime());
            return new Share(bucket, "\"" + name + "\";q=" + allowance.burst() + ";w=" + bucket.window());
        }
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
