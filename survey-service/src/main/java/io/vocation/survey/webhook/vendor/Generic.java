package io.vocation.survey.webhook.vendor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signed JSON of any shape, one object or an array of them. Without another word, it is signed as {@link StandardWebhooks}. */
final class Generic implements Adapter {
    private static final byte[] NOTHING = {};

    @Override
    public Optional<String> prove(Delivery delivery, Keys keys, Instant now) {
        Signing signing = keys.signing();
        if (signing == null || signing.kind() == Signing.Kind.STANDARD_WEBHOOKS) {
            return StandardWebhooks.prove(delivery, keys, now);
        }
        boolean timed = signing.kind() == Signing.Kind.TIMESTAMP_AND_BODY;
        String timestamp = timed ? delivery.header(signing.timestampHeader()) : null;
        if (timed && timestamp == null) {
            return Optional.empty();
        }
        String separator = signing.separator() == null ? "" : signing.separator();
        byte[] head = timed ? Hmac.bytes(timestamp + separator) : NOTHING;
        byte[] signature = signing.decode(delivery.header(signing.header()));
        boolean signed = keys.secrets().stream()
                .anyMatch(secret -> Hmac.signs(signature, signing.algorithm(), secret, head, delivery.body()));
        return signed && (!timed || SignedTime.within(timestamp, keys.tolerance(), now))
                ? Optional.of(Hmac.nameOf(delivery.body()))
                : Optional.empty();
    }

    @Override
    public List<Happening> read(Delivery delivery) {
        return delivery.objects().stream().<Happening>map(Happening.Told::new).toList();
    }
}
