package io.vocation.survey.source.guess;

import java.math.BigDecimal;

/** Reads numbers as imports do. */
final class Numbers {
    private static final int LONGEST = 20;

    private Numbers() {}

    /** The whole number that a text is; null when it is none. */
    static Integer whole(String text) {
        try {
            return text.length() <= LONGEST ? (Integer) new BigDecimal(text).intValueExact() : null;
        } catch (ArithmeticException | NumberFormatException notOne) {
            return null;
        }
    }

    static boolean isBetween(String text, int from, int to) {
        Integer number = whole(text);
        return number != null && from <= number && number <= to;
    }

    static boolean isNumber(String text) {
        return text.matches("[-+]?\\d+([.,]\\d+)?\\s*%?");
    }
}
