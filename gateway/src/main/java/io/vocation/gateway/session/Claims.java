package io.vocation.gateway.session;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a token says of itself, unchecked: it comes from the identity server itself and was kept under our seal.
 *
 * @param all empty for a token that only the identity server can read
 */
record Claims(JsonObject all) {
    private static final Pattern DOT = Pattern.compile("\\.");

    static Claims of(String token) {
        var parts = DOT.split(token, -1);
        if (parts.length != 3) {
            return new Claims(new JsonObject());
        }
        try {
            return new Claims(
                    new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(parts[1]))));
        } catch (IllegalArgumentException | DecodeException notReadable) {
            return new Claims(new JsonObject());
        }
    }

    /** Empty if it never ends, or does not say. */
    Optional<Instant> end() {
        return all.getValue("exp") instanceof Number end && end.longValue() > 0
                ? Optional.of(Instant.ofEpochSecond(end.longValue()))
                : Optional.empty();
    }
}
