package io.vocation.survey.response;

import java.util.HexFormat;
import java.util.List;

/**
 * The keys of responses as PostgreSQL writes arrays (its documentation, "Array Input and Output Syntax"), one for each
 * column of the key table.
 */
record KeyColumns(String sources, String sourceResponseIds, String ids, String contactMicros, String contentHashes) {
    private static final int CHARACTERS_OF_A_UUID = 37;
    private static final int CHARACTERS_OF_A_HASH = 71;
    private static final HexFormat HEX = HexFormat.of();

    static KeyColumns of(List<Candidate> candidates) {
        int rows = candidates.size();
        Column sources = new Column(rows * CHARACTERS_OF_A_UUID);
        Column sourceResponseIds = new Column(rows * 16);
        Column ids = new Column(rows * CHARACTERS_OF_A_UUID);
        Column micros = new Column(rows * 17);
        Column hashes = new Column(rows * CHARACTERS_OF_A_HASH);
        for (Candidate candidate : candidates.stream().sorted(Keys.IN_ORDER).toList()) {
            sources.plain(candidate.source().id().toString());
            sourceResponseIds.quoted(candidate.said().sourceResponseId());
            ids.plain(candidate.id().toString());
            micros.plain(Long.toString(Texts.epochMicros(candidate.said().contactedAt())));
            hashes.bytes(candidate.contentHash().bytes());
        }
        return new KeyColumns(sources.end(), sourceResponseIds.end(), ids.end(), micros.end(), hashes.end());
    }

    /** One array on its way. */
    private static final class Column {
        private final StringBuilder text;

        Column(int characters) {
            text = new StringBuilder(characters + 2).append('{');
        }

        void plain(String value) {
            text.append(value).append(',');
        }

        void bytes(byte[] value) {
            text.append("\"\\\\x");
            HEX.formatHex(text, value);
            text.append("\",");
        }

        void quoted(String value) {
            text.append('"');
            for (int at = 0; at < value.length(); at++) {
                char each = value.charAt(at);
                if (each == '"' || each == '\\') {
                    text.append('\\');
                }
                text.append(each);
            }
            text.append("\",");
        }

        String end() {
            if (text.length() == 1) {
                return "{}";
            }
            text.setCharAt(text.length() - 1, '}');
            return text.toString();
        }
    }
}
