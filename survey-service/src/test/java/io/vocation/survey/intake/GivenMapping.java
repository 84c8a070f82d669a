package io.vocation.survey.intake;

import io.vocation.survey.response.NewResponse;
import io.vocation.survey.response.SourceOfError;
import io.vocation.survey.response.WillOrSkill;
import io.vocation.survey.source.Columns;
import io.vocation.survey.source.Count;
import io.vocation.survey.source.Formats;
import io.vocation.survey.source.Moment;
import io.vocation.survey.source.Questions;
import io.vocation.survey.source.Scale;
import io.vocation.survey.source.Source;
import io.vocation.survey.source.Surveyed;
import io.vocation.survey.source.YesNo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A source as dice make it, with columns in any order among others that mean nothing, and rows of its files. */
final class GivenMapping {
    private static final List<String> ZONES = List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata");
    private static final String LETTERS = "aZ 09é\"',;|\n-";
    private static final LocalDateTime FIRST = LocalDateTime.of(2025, 1, 1, 0, 0);

    private final Random dice;
    private final List<String> header = new ArrayList<>();
    private final Source source;

    /**
     * A row of a file.
     *
     * @param meant null when it carries no survey
     */
    record Row(List<String> cells, NewResponse meant) {}

    GivenMapping(Random dice) {
        this.dice = dice;
        Questions questions = new Questions(
                new Scale(column("csat center"), 1, 5),
                new Scale(column("csat csr"), 0, 10),
                new YesNo(column("resolved"), List.of("Y", "oui"), List.of("N", "non")),
                new Count(column("contacts")),
                new YesNo(column("continues"), List.of("1"), List.of("0", "perhaps not")));
        Columns columns = new Columns(
                column("id"),
                column("agent"),
                moment("contacted"),
                dice.nextBoolean() ? null : moment("answered"),
                column("call type"),
                column("line"),
                column("source of error"),
                column("will or skill"),
                column("repeat reason"),
                column("verbatim"),
                column("customer"));
        Surveyed surveyed = dice.nextBoolean() ? null : new Surveyed(column("surveyed"), List.of("Done", "Partly"));
        for (int other = dice.nextInt(4); other > 0; other--) {
            column("other " + other);
        }
        Collections.shuffle(header, dice);
        ZoneId zone = ZoneId.of(ZONES.get(dice.nextInt(ZONES.size())));
        source = new Source(
                UUID.randomUUID(), UUID.randomUUID(), "Given", zone, null, questions, columns, surveyed, Instant.EPOCH);
    }

    private String column(String stem) {
        String name = stem + " " + text(6).replace('\n', '_');
        header.add(name);
        return name;
    }

    private Moment moment(String stem) {
        return switch (dice.nextInt(4)) {
            case 0 -> new Moment(column(stem), null, null, null, null, null);
            case 1 -> new Moment(column(stem), "M/d/yyyy h:mm:ss a", null, null, null, null);
            case 2 -> new Moment(null, null, column(stem + " day"), "d.M.yyyy", column(stem + " time"), "H:mm:ss");
            default -> new Moment(null, null, column(stem + " day"), null, column(stem + " time"), null);
        };
    }

    Source source() {
        return source;
    }

    List<String> header() {
        return header;
    }

    Row row() {
        Map<String, String> cells = new HashMap<>();
        Columns columns = source.columns();
        Questions questions = source.questions();
        boolean byCsr = dice.nextBoolean();
        NewResponse said = new NewResponse(
                source.id(),
                put(cells, columns.sourceResponseId(), text(12)),
                put(cells, columns.agent(), text(12)),
                put(cells, columns.contactedAt(), local(0)),
                columns.answeredAt() == null || dice.nextBoolean()
                        ? null
                        : put(cells, columns.answeredAt(), local(800)),
                maybe(cells, columns.callType()),
                maybe(cells, columns.lineOfBusiness()),
                number(cells, questions.csatCenter().column(), 1, 5),
                number(cells, questions.csatCsr().column(), 0, 10),
                yesNo(cells, questions.resolved()),
                number(cells, questions.contacts().column(), 1, 9),
                yesNo(cells, questions.continues()),
                word(cells, columns.sourceOfError(), byCsr ? SourceOfError.CSR : SourceOfError.CUSTOMER),
                word(cells, columns.willOrSkill(), byCsr ? WillOrSkill.SKILL : null),
                maybe(cells, columns.repeatReason()),
                maybe(cells, columns.verbatim()),
                maybe(cells, columns.customer()));
        NewResponse meant = surveyed(cells) ? said : null;
        return new Row(cells(cells), meant);
    }

    private boolean surveyed(Map<String, String> cells) {
        Surveyed surveyed = source.surveyed();
        if (surveyed == null) {
            return true;
        }
        String cell = List.of("done", "PARTLY", "no", "").get(dice.nextInt(4));
        cells.put(surveyed.column(), cell);
        return cell.equals("done") || cell.equals("PARTLY");
    }

    private List<String> cells(Map<String, String> known) {
        return header.stream()
                .map(column ->
                        known.getOrDefault(column, source.mappedColumns().anyMatch(column::equals) ? "" : text(9)))
                .toList();
    }

    private LocalDateTime local(int laterDays) {
        return FIRST.plusDays(laterDays).plusSeconds(dice.nextInt(700 * 86_400));
    }

    private Instant put(Map<String, String> cells, Moment moment, LocalDateTime at) {
        if (moment.timestamp() != null) {
            boolean iso = moment.timestampFormat() == null;
            cells.put(
                    moment.timestamp(),
                    iso
                            ? at + (at.getSecond() == 0 ? ":00" : "")
                            : Formats.timestamp(moment.timestampFormat()).format(at));
        } else {
            LocalDate day = at.toLocalDate();
            cells.put(moment.date(), Formats.date(moment.dateFormat()).format(day));
            cells.put(moment.time(), Formats.time(moment.timeFormat()).format(at.toLocalTime()));
        }
        return at.atZone(source.zone()).toInstant();
    }

    private String put(Map<String, String> cells, String column, String text) {
        cells.put(column, padded(text));
        return text;
    }

    private String maybe(Map<String, String> cells, String column) {
        return dice.nextInt(3) == 0 ? null : put(cells, column, text(20));
    }

    private Integer number(Map<String, String> cells, String column, int least, int most) {
        if (dice.nextInt(4) == 0) {
            return null;
        }
        int number = least + dice.nextInt(most - least + 1);
        cells.put(
                column, padded(List.of("", "0", "+").get(dice.nextInt(3)) + number + (dice.nextBoolean() ? "" : ".0")));
        return number;
    }

    private Boolean yesNo(Map<String, String> cells, YesNo question) {
        if (dice.nextInt(4) == 0) {
            return null;
        }
        boolean yes = dice.nextBoolean();
        List<String> words = yes ? question.yes() : question.no();
        String word = words.get(dice.nextInt(words.size()));
        cells.put(question.column(), padded(dice.nextBoolean() ? word : word.toLowerCase(Locale.ROOT)));
        return yes;
    }

    private <E extends Enum<E>> E word(Map<String, String> cells, String column, E word) {
        if (word != null) {
            cells.put(
                    column,
                    padded(dice.nextBoolean() ? word.name() : word.name().toLowerCase(Locale.ROOT)));
        }
        return word;
    }

    private String padded(String text) {
        return " ".repeat(dice.nextInt(2)) + text + " ".repeat(dice.nextInt(2));
    }

    /** Something that neither begins nor ends with a blank. */
    private String text(int most) {
        StringBuilder text = new StringBuilder("x");
        for (int length = dice.nextInt(most); length > 0; length--) {
            text.append(LETTERS.charAt(dice.nextInt(LETTERS.length())));
        }
        return text.append(dice.nextInt(10)).toString();
    }
}
