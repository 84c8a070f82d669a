package io.vocation.survey.source.guess;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name of a column.
 *
 * @param text as the header has it
 * @param words its words in small letters without accents, with {@code _} around each
 */
record Name(String text, String words) {
    static Name of(String text) {
        String apart =
                text.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").replaceAll("(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", " ");
        return new Name(text, "_" + plain(apart).replaceAll("[^\\p{L}\\p{N}]+", "_") + "_");
    }

    /** In small letters without accents. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .toLowerCase(Locale.ROOT);
    }

    boolean isOneWord() {
        return words.replaceAll("^_+|_+$", "").indexOf('_') < 0;
    }
}
