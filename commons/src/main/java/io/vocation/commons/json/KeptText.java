package io.vocation.commons.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

import java.io.IOException;

/** Text is text, and no number: PostgreSQL keeps no NUL in it, and half of a surrogate pair is no character. */
final class KeptText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    KeptText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (unkept(text)) {
            throw context.weirdStringException(
                    text.replaceAll("[\\x00\\p{Cs}]", "\uFFFD"), String.class, "a character cannot be kept");
        }
        return text;
    }

    private static boolean unkept(String text) {
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == 0 || Character.isLowSurrogate(each)) {
                return true;
            }
            if (Character.isHighSurrogate(each)) {
                at++;
                if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
                    return true;
                }
            }
        }
        return false;
    }
}
