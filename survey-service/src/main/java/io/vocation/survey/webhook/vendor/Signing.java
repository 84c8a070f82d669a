package io.vocation.survey.webhook.vendor;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Base64;
import java.util.HexFormat;

/**
 * How a generic sender signs.
 *
 * @param header the header with the signature; not used by STANDARD_WEBHOOKS, which names its own
 * @param timestampHeader the header with the signed time, for TIMESTAMP_AND_BODY
 * @param hash null for SHA256
 * @param encoding null for BASE64
 * @param prefix what stands before the signature in its header, such as {@code sha256=}; null for nothing
 * @param separator what stands between the time and the body where both are signed; null for nothing
 */
@Schema(
        name = "WebhookSigning",
        description = "How the sender signs. STANDARD_WEBHOOKS: headers webhook-id, webhook-timestamp and"
                + " webhook-signature. TIMESTAMP_AND_BODY: an HMAC of a time, which is in a header, and the body. BODY: an"
                + " HMAC of the body alone, which tells nothing of its age.")
public record Signing(
        @NotNull Kind kind,

        @Schema(examples = "X-Zendesk-Webhook-Signature") @Size(min = 1, max = 100)
        String header,

        @Schema(examples = "X-Zendesk-Webhook-Signature-Timestamp") @Size(min = 1, max = 100)
        String timestampHeader,

        Hash hash,
        Encoding encoding,

        @Schema(examples = "sha256=") @Size(max = 20) String prefix,

        @Schema(examples = ".") @Size(max = 5) String separator) {
    @Schema(name = "WebhookSigningKind")
    public enum Kind {
        STANDARD_WEBHOOKS,
        TIMESTAMP_AND_BODY,
        BODY
    }

    @Schema(name = "WebhookSigningHash")
    public enum Hash {
        SHA256("HmacSHA256"),
        SHA512("HmacSHA512");

        private final String algorithm;

        Hash(String algorithm) {
            this.algorithm = algorithm;
        }
    }

    @Schema(name = "WebhookSigningEncoding")
    public enum Encoding {
        BASE64,
        HEX
    }

    String algorithm() {
        return hash == null ? Hash.SHA256.algorithm : hash.algorithm;
    }

    /** The signature that a header carries; null when it carries none. */
    byte[] decode(String text) {
        String before = prefix == null ? "" : prefix;
        if (text == null || !text.startsWith(before)) {
            return null;
        }
        try {
            String signature = text.substring(before.length()).strip();
            return encoding == Encoding.HEX
                    ? HexFormat.of().parseHex(signature)
                    : Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
