package io.vocation.gateway;

import io.netty.util.AsciiString;

import java.nio.charset.StandardCharsets;

/**
 * Headers as bytes. Netty writes a String character by character, which for what is said with every request takes longer
 * than all that was done to find out what to say.
 */
final class Ascii {
    private Ascii() {}

    /** @param text as Netty reads it, a character for each byte; what is none becomes a question mark */
    static CharSequence of(String text) {
        return new AsciiString(text.getBytes(StandardCharsets.ISO_8859_1), false);
    }

    static CharSequence of(CharSequence text) {
        return text instanceof String characters ? of(characters) : text;
    }

    static boolean begins(CharSequence name, String prefix) {
        return AsciiString.regionMatches(name, true, 0, prefix, 0, prefix.length());
    }
}
