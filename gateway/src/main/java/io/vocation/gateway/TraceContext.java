package io.vocation.gateway;

import io.vertx.core.MultiMap;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * To which trace a request belongs (W3C Trace Context). The gateway records nothing of its own: a caller's
 * {@code traceparent} passes as it is, and where there is none, or none that can be read, a trace begins here.
 *
 * @param traceparent what services are told
 * @param begun true where it begins here; what the caller says of its state then means another trace
 */
record TraceContext(String traceparent, boolean begun) {
    static final CharSequence TRACEPARENT = Ascii.of("traceparent");
    static final CharSequence TRACESTATE = Ascii.of("tracestate");

    // Later versions may say more behind a further dash; ff is none.
    private static final Pattern READABLE =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    static TraceContext of(MultiMap headers) {
        List<String> sent = headers.getAll(TRACEPARENT);
        return sent.size() == 1 && isReadable(sent.getFirst())
                ? new TraceContext(sent.getFirst(), false)
                : new TraceContext(begin(), true);
    }

    /** What the access log names it by. */
    String traceId() {
        return traceparent.substring(3, 35);
    }

    private static boolean isReadable(String sent) {
        return READABLE.matcher(sent).matches() && (!sent.startsWith("00") || sent.length() == 55);
    }

    /** Sampled, so that services that record traces may; they decide by themselves how many. */
    private static String begin() {
        return "00-" + random(16) + "-" + random(8) + "-01";
    }

    private static String random(int length) {
        var bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        // All zeros would be no id.
        bytes[0] |= 1;
        return HexFormat.of().formatHex(bytes);
    }
}
