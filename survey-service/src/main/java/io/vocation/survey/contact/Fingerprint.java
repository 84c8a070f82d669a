package io.vocation.survey.contact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells one content of a contact from another: two halves of 16 bytes in hexadecimal, each of a SHA-256. The first is of
 * what happened, the second of who the customer is; zero once they were forgotten, and from then on the first alone decides.
 */
final class Fingerprint {
    private static final int HALF = 32;
    private static final String FORGOTTEN = "0".repeat(HALF);

    private Fingerprint() {}

    static String of(NewContact said) {
        String facts = Stream.of(
                        said.contactedAt(),
                        said.agent(),
                        said.system(),
                        said.callType(),
                        said.lineOfBusiness(),
                        said.reason(),
                        said.channel(),
                        said.selfServiceTried(),
                        said.routineOrException())
                .map(fact -> fact == null ? "-" : Objects.toString(fact).length() + ":" + fact)
                .collect(Collectors.joining("\n"));
        return hash(facts) + hash(facts + "\n" + said.customerRef());
    }

    static String forgotten(String hash) {
        return hash.substring(0, HALF) + FORGOTTEN;
    }

    static boolean same(String one, String other) {
        boolean forgotten = one.endsWith(FORGOTTEN) || other.endsWith(FORGOTTEN);
        return forgotten ? one.regionMatches(0, other, 0, HALF) : one.equals(other);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HALF);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
