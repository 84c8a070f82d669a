package io.vocation.survey.webhook.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.source.YesNo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The answers of one document, read as fields; what cannot be read is noted and left out. */
final class Answers {
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_SHOWN = 60;

    private final List<Violation> violations = new ArrayList<>();
    private final JsonNode document;
    private final ZoneId zone;

    Answers(JsonNode document, ZoneId zone) {
        this.document = document;
        this.zone = zone;
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** A text; several choices are one text with commas. */
    String text(String name, Field field) {
        List<String> texts = words(field);
        if (texts.isEmpty()) {
            return null;
        }
        String text = String.join(", ", texts.stream().map(field::meaning).toList());
        if (text.codePoints().anyMatch(Answers::unkept)) {
            return misread(name, "It has a character that cannot be kept.");
        }
        return text.isBlank() ? null : text;
    }

    Integer number(String name, Field field) {
        String word = one(name, field);
        if (word == null) {
            return null;
        }
        try {
            if (word.length() <= LONGEST_NUMBER) {
                return new BigDecimal(word.strip()).intValueExact();
            }
        } catch (ArithmeticException | NumberFormatException notOne) {
            // Answered below.
        }
        return misread(name, "'" + shortened(word) + "' is not a whole number.");
    }

    Boolean yesNo(String name, Field field, YesNo question) {
        String word = one(name, field);
        if (word == null) {
            return null;
        }
        String meant = field.meaning(word).strip();
        Boolean declared = question == null ? null : question.means(meant);
        if (declared != null) {
            return declared;
        }
        return switch (meant.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> misread(name, "'" + shortened(word) + "' is no word for yes or no that the mapping knows.");
        };
    }

    <E extends Enum<E>> E word(String name, Field field, Class<E> type) {
        String word = one(name, field);
        if (word == null) {
            return null;
        }
        String meant = field.meaning(word).strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(meant))
                .findFirst()
                .orElseGet(() -> misread(
                        name,
                        "'" + shortened(word) + "' is not one of " + Arrays.toString(type.getEnumConstants()) + "."));
    }

    Instant moment(String name, Field field) {
        String word = one(name, field);
        if (word == null) {
            return null;
        }
        Instant read = Moments.read(word.strip(), field.format(), zone);
        return read == null ? misread(name, "'" + shortened(word) + "' is not a time as the mapping has it.") : read;
    }

    private String one(String name, Field field) {
        List<String> words = words(field);
        if (words.size() > 1) {
            return misread(name, "It has several values.");
        }
        return words.isEmpty() || words.getFirst().isBlank() ? null : words.getFirst();
    }

    private List<String> words(Field field) {
        return field == null
                ? List.of()
                : Documents.at(document, field.where()).stream()
                        .filter(JsonNode::isValueNode)
                        .map(JsonNode::asText)
                        .toList();
    }

    private <T> T misread(String name, String message) {
        violations.add(Violation.body(name, message));
        return null;
    }

    /** PostgreSQL keeps no NUL, and half of a surrogate pair is no character. */
    private static boolean unkept(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }

    /** As it can be shown and kept. */
    private static String shortened(String text) {
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        return shown.codePoints()
                .map(character -> unkept(character) ? '\uFFFD' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
