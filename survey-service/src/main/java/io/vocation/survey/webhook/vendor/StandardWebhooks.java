package io.vocation.survey.webhook.vendor;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Signatures as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> has them: {@code webhook-signature}
 * holds one or more of {@code v1,<base64>}, separated by blanks, each the HMAC-SHA256 of
 * {@code <webhook-id>.<webhook-timestamp>.<body>}. The secret is {@code whsec_} and its bytes in base64; the timestamp is
 * in seconds.
 */
public final class StandardWebhooks {
    public static final String SECRET = "whsec_";

    private static final Pattern BLANK = Pattern.compile(" ");
    private static final String VERSION = "v1,";
    private static final int MOST_SIGNATURES = 20;

    private StandardWebhooks() {}

    /** The bytes of a secret; empty when it is none of the kind. */
    public static Optional<byte[]> key(String secret) {
        if (!secret.startsWith(SECRET)) {
            return Optional.empty();
        }
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring(SECRET.length()));
            return key.length < 16 ? Optional.empty() : Optional.of(key);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /**
     * What goes into {@code webhook-signature} for one secret.
     *
     * @throws IllegalArgumentException when the secret is none of the kind
     */
    public static String sign(String secret, String id, Instant at, byte[] body) {
        byte[] key = key(secret).orElseThrow(() -> new IllegalArgumentException("This is no secret to sign with."));
        byte[] head = Hmac.bytes(id + "." + at.getEpochSecond() + ".");
        return VERSION + Base64.getEncoder().encodeToString(Hmac.of(Hmac.SHA256, key, head, body));
    }

    /** The id of a delivery that was signed, in time. */
    static Optional<String> prove(Delivery delivery, Keys keys, Instant now) {
        String id = delivery.header("webhook-id");
        String timestamp = delivery.header("webhook-timestamp");
        String signatures = delivery.header("webhook-signature");
        if (id == null || id.isBlank() || id.length() > 200 || timestamp == null || signatures == null) {
            return Optional.empty();
        }
        byte[] head = Hmac.bytes(id + "." + timestamp + ".");
        boolean signed = BLANK.splitAsStream(signatures)
                .limit(MOST_SIGNATURES)
                .filter(signature -> signature.startsWith(VERSION))
                .map(signature -> decode(signature.substring(VERSION.length())))
                .anyMatch(signature -> keys.secrets().stream()
                        .map(StandardWebhooks::key)
                        .flatMap(Optional::stream)
                        .anyMatch(key -> Hmac.signs(signature, Hmac.SHA256, key, head, delivery.body())));
        return signed && SignedTime.within(timestamp, keys.tolerance(), now) ? Optional.of(id) : Optional.empty();
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
