package io.vocation.survey.response;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Brings what was delivered into the form in which it is kept and compared. */
final class Texts {
    private Texts() {}

    static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static Instant micros(Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** A JSON array, which SQL takes for a list of texts. */
    static String array(Iterable<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array.toString();
    }

    static long epochMicros(Instant moment) {
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1000);
    }

    /** An id that begins with the time (RFC 9562, version 7), so that indexes of new ids grow at their end only. */
    static UUID newId() {
        UUID random = UUID.randomUUID();
        long time = System.currentTimeMillis() << 16;
        return new UUID(time | 0x7000L | random.getMostSignificantBits() & 0xFFFL, random.getLeastSignificantBits());
    }
}
