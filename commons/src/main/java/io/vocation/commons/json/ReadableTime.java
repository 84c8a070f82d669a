package io.vocation.commons.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;

/** Days and moments as the documents have them (RFC 3339): text, of the years 1 to 9999. */
public final class ReadableTime<T> extends StdScalarDeserializer<T> {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LAST_YEAR = 9999;

    private final transient Function<String, T> read;

    ReadableTime(Class<T> type, Function<String, T> read) {
        super(type);
        this.read = read;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        String text = parser.getText().strip();
        try {
            return read.apply(text);
        } catch (DateTimeException e) {
            return (T) context.handleWeirdStringValue(handledType(), text, "it cannot be read");
        }
    }

    /**
     * A day such as 2026-01-31.
     *
     * @throws DateTimeException for everything else, and for what is beyond the year 9999
     */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        requireKnown(day.getYear());
        return day;
    }

    /**
     * A moment with Z or an offset, such as 2026-01-31T09:00:00+01:00.
     *
     * @throws DateTimeException for everything else, and for what is beyond the year 9999
     */
    public static Instant moment(String text) {
        Instant moment = OffsetDateTime.parse(text).toInstant();
        requireKnown(moment.atOffset(ZoneOffset.UTC).getYear());
        return moment;
    }

    private static void requireKnown(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("Years are from 1 to " + LAST_YEAR);
        }
    }
}
