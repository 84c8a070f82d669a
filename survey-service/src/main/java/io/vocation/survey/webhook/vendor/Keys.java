package io.vocation.survey.webhook.vendor;

import java.time.Duration;
import java.util.List;

/**
 * What signatures are checked with.
 *
 * @param secrets those that are accepted: the current one, and for a while the one before
 * @param clientId the id of our client at the vendor; null where it has none
 * @param signing how a generic sender signs; null for the vendor's own way
 * @param tolerance how far a signed time may be from now; null where it is not looked at
 */
public record Keys(List<String> secrets, String clientId, Signing signing, Duration tolerance) {
    /** Without what must not be told. */
    @Override
    public String toString() {
        return "Keys[" + clientId + ", " + signing + ", " + tolerance + "]";
    }
}
