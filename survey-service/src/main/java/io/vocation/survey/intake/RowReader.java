package io.vocation.survey.intake;

import io.vocation.survey.response.NewResponse;
import io.vocation.survey.response.SourceOfError;
import io.vocation.survey.response.WillOrSkill;
import io.vocation.survey.source.Columns;
import io.vocation.survey.source.Count;
import io.vocation.survey.source.Moment;
import io.vocation.survey.source.Questions;
import io.vocation.survey.source.Scale;
import io.vocation.survey.source.Source;
import io.vocation.survey.source.Surveyed;
import io.vocation.survey.source.YesNo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/** Reads the rows of a file as its source's mapping says. */
final class RowReader {
    private final Source source;
    private final CsvFile file;
    private final MomentReader contactedAt;
    private final MomentReader answeredAt;

    RowReader(Source source, CsvFile file) {
        this.source = source;
        this.file = file;
        this.contactedAt = new MomentReader(source.columns().contactedAt(), source.zone());
        Moment answered = source.columns().answeredAt();
        this.answeredAt = answered == null ? null : new MomentReader(answered, source.zone());
    }

    /** A cell that does not say what its column should. */
    static final class Misread extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String column;

        Misread(String column, String message) {
            super(message, null, false, false);
            this.column = column;
        }
    }

    Reading read(CsvRow row) {
        if (row.problem() != null) {
            return new Reading.Unreadable("row", row.problem());
        }
        if (row.fields().size() != file.width()) {
            return new Reading.Unreadable(
                    "row", "It has " + row.fields().size() + " fields, the header has " + file.width() + ".");
        }
        if (row.raw().indexOf('\0') >= 0) {
            return new Reading.Unreadable("row", "It has a NUL character, which is no text.");
        }
        Surveyed surveyed = source.surveyed();
        if (surveyed != null) {
            String word = file.value(row, surveyed.column().strip());
            if (word == null ? !surveyed.holds("") : !surveyed.holds(word)) {
                return new Reading.Skipped();
            }
        }
        try {
            return new Reading.Said(response(row));
        } catch (Misread misread) {
            return new Reading.Unreadable(misread.column, misread.getMessage());
        }
    }

    private NewResponse response(CsvRow row) {
        Columns columns = source.columns();
        Questions questions = source.questions();
        Instant contacted = contactedAt.read(column -> text(row, column));
        Instant answered = answeredAt == null ? null : answeredAt.read(column -> text(row, column));
        return new NewResponse(
                source.id(),
                text(row, columns.sourceResponseId()),
                text(row, columns.agent()),
                contacted,
                answered,
                text(row, columns.callType()),
                text(row, columns.lineOfBusiness()),
                rating(row, questions.csatCenter()),
                rating(row, questions.csatCsr()),
                yesNo(row, questions.resolved()),
                count(row, questions.contacts()),
                yesNo(row, questions.continues()),
                word(row, columns.sourceOfError(), SourceOfError.class),
                word(row, columns.willOrSkill(), WillOrSkill.class),
                text(row, columns.repeatReason()),
                text(row, columns.verbatim()),
                text(row, columns.customer()));
    }

    private String text(CsvRow row, String column) {
        return column == null ? null : file.value(row, column.strip());
    }

    private Integer rating(CsvRow row, Scale scale) {
        return scale == null ? null : number(row, scale.column());
    }

    private Integer count(CsvRow row, Count count) {
        return count == null ? null : number(row, count.column());
    }

    private Integer number(CsvRow row, String column) {
        String text = text(row, column);
        if (text == null) {
            return null;
        }
        try {
            if (text.length() <= 20) {
                return new BigDecimal(text).intValueExact();
            }
        } catch (ArithmeticException | NumberFormatException notOne) {
            // Answered below.
        }
        throw new Misread(column, "'" + shortened(text) + "' is not a whole number.");
    }

    private Boolean yesNo(CsvRow row, YesNo question) {
        String text = question == null ? null : text(row, question.column());
        if (text == null) {
            return null;
        }
        Boolean meant = question.means(text);
        if (meant == null) {
            throw new Misread(
                    question.column(),
                    "'" + shortened(text) + "' is none of the words for yes " + question.yes() + " or no "
                            + question.no() + ".");
        }
        return meant;
    }

    private <E extends Enum<E>> E word(CsvRow row, String column, Class<E> type) {
        String text = text(row, column);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(word -> word.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Misread(
                        column,
                        "'" + shortened(text) + "' is not one of " + Arrays.toString(type.getEnumConstants()) + "."));
    }

    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
