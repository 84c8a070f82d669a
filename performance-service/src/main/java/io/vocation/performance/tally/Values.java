package io.vocation.performance.tally;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import io.vocation.commons.feed.UnreadableEvent;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Reads the value on which a parser stands; null is null, and anything else than what is asked for cannot be read. */
final class Values {
    private Values() {}

    /** PostgreSQL keeps no NUL in a text. */
    static String text(JsonParser in) throws IOException {
        if (isNull(in, JsonToken.VALUE_STRING)) {
            return null;
        }
        String text = in.getText();
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableEvent(in.currentName() + " has a character that cannot be kept");
        }
        return text;
    }

    static UUID id(JsonParser in) throws IOException {
        String text = text(in);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("'" + text + "' is no id", e);
        }
    }

    static Instant moment(JsonParser in) throws IOException {
        String text = text(in);
        return text == null ? null : Moments.read(text);
    }

    static Boolean decision(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> throw unexpected(in);
        };
    }

    static Long number(JsonParser in) throws IOException {
        if (isNull(in, JsonToken.VALUE_NUMBER_INT)) {
            return null;
        }
        try {
            return in.getLongValue();
        } catch (InputCoercionException e) {
            throw new UnreadableEvent(in.currentName() + " is out of range", e);
        }
    }

    static Integer smallNumber(JsonParser in) throws IOException {
        Long number = number(in);
        if (number != null && number != number.intValue()) {
            throw new UnreadableEvent(in.currentName() + " is out of range: " + number);
        }
        return number == null ? null : number.intValue();
    }

    static <E extends Enum<E>> E word(JsonParser in, Class<E> words) throws IOException {
        String text = text(in);
        try {
            return text == null ? null : Enum.valueOf(words, text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent(in.currentName() + " cannot be '" + text + "'", e);
        }
    }

    static Set<String> texts(JsonParser in) throws IOException {
        if (isNull(in, JsonToken.START_ARRAY)) {
            return null;
        }
        Set<String> texts = HashSet.newHashSet(5);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            texts.add(text(in));
        }
        return texts;
    }

    static ResponseEvent.Score score(JsonParser in) throws IOException {
        if (isNull(in, JsonToken.START_OBJECT)) {
            return null;
        }
        double value = Double.NaN;
        double max = Double.NaN;
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            JsonToken token = in.nextToken();
            switch (field) {
                case "value" -> value = decimal(in, token);
                case "max" -> max = decimal(in, token);
                default -> in.skipChildren();
            }
        }
        return new ResponseEvent.Score(value, max);
    }

    private static double decimal(JsonParser in, JsonToken token) throws IOException {
        if (!token.isNumeric()) {
            throw unexpected(in);
        }
        return in.getDoubleValue();
    }

    private static boolean isNull(JsonParser in, JsonToken expected) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return true;
        }
        if (in.currentToken() != expected) {
            throw unexpected(in);
        }
        return false;
    }

    private static UnreadableEvent unexpected(JsonParser in) throws IOException {
        return new UnreadableEvent(in.currentName() + " is something else than expected: " + in.currentToken());
    }
}
