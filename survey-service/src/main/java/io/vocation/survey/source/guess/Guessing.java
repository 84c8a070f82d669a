package io.vocation.survey.source.guess;

import io.vocation.survey.source.Questions;
import io.vocation.survey.source.Surveyed;

import java.time.ZoneId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Guesses the draft of a source from a sample of its files. */
final class Guessing {
    private static final int LONGEST_NAME = 200;

    private final Sample sample;
    private final Findings findings;
    private final Surveyed surveyed;

    private Guessing(Sample sample) {
        this.sample = sample;
        List<Column> all = Column.of(sample);
        Map<String, Integer> names = new HashMap<>();
        sample.header().forEach(name -> names.merge(name, 1, Integer::sum));
        Column answered = Decisions.surveyed(all.stream()
                .filter(column -> names.get(column.title()) == 1 && isUsable(column.title()))
                .toList());
        List<Column> columns = answered == null ? all : narrowed(all, answered);
        this.findings = new Findings(columns);
        leaveUnusable(names);
        this.surveyed = answered == null ? null : Decisions.surveyed(findings, columns.get(answered.index()));
    }

    /**
     * Guesses what can be told; the center and the name are those that are given.
     *
     * @param center null when it is not known yet, and with it its zone
     * @param name null when it is not known yet
     */
    static Guess of(Sample sample, UUID center, ZoneId zone, String name) {
        return new Guessing(sample).guess(center, zone, name);
    }

    /** What rows without a survey hold says nothing of answers. */
    private static List<Column> narrowed(List<Column> all, Column answered) {
        List<String> yes = YesNoWords.of(answered).yes();
        BitSet rows = new BitSet();
        IntStream.range(0, answered.cells().size())
                .filter(row -> answered.cells().get(row) != null
                        && yes.stream().anyMatch(answered.cells().get(row)::equalsIgnoreCase))
                .forEach(rows::set);
        if (rows.isEmpty()) {
            return all;
        }
        return all.stream()
                .map(column -> column == answered ? column : column.only(rows))
                .toList();
    }

    private static boolean isUsable(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME;
    }

    private void leaveUnusable(Map<String, Integer> names) {
        names.entrySet().stream()
                .filter(name -> name.getValue() > 1 && !name.getKey().isEmpty())
                .forEach(name -> findings.doubt(
                        Role.NOTHING,
                        "The header has '" + Excerpt.of(name.getKey(), LONGEST_NAME)
                                + "' more than once: none of them can be read."));
        for (Column column : findings.free()) {
            if (!isUsable(column.title())) {
                findings.leave(column, "A column is read by its name, which is missing or too long.");
            } else if (names.get(column.title()) > 1) {
                findings.leave(column, "The header has this name more than once.");
            } else if (column.is(Words.DURATION) && column.isMostly(Guessing::isAmount)) {
                findings.leave(column, "It tells how long something took, which no figure of a person rests on.");
            }
        }
    }

    private static boolean isAmount(String value) {
        return Numbers.isNumber(value) || value.matches("\\d{1,3}(:\\d{2}){1,2}([.,]\\d+)?");
    }

    private Guess guess(UUID center, ZoneId zone, String name) {
        needs(center, name);
        Moments moments = new Moments(findings);
        Optional<Read> contact = moments.contact();
        if (contact.isPresent() && !contact.get().hasOffset()) {
            findings.doubt(
                    "zone",
                    "The times have no offset: they are read in " + (zone == null ? "" : zone + ", ")
                            + "the center's zone, unless the source has one of its own.");
        }
        Optional<Read> answer = moments.answer(contact);
        Questions questions = questions();
        DraftColumns columns = columns(contact, answer);
        findings.free(Words.SURVEYED).stream()
                .filter(column -> YesNoWords.of(column).areComplete())
                .forEach(column ->
                        findings.leave(column, Role.SURVEYED, "It does not seem to tell which rows carry a survey."));
        findings.free().forEach(column -> findings.leave(column, "Neither its name nor its values say what it is."));
        Draft draft = new Draft(center, name, questions, columns, surveyed);
        return new Guess(
                draft.isComplete(),
                draft,
                findings.guesses(),
                findings.uncertain(),
                sample.rows().size() + sample.odd(),
                String.valueOf(sample.delimiter()),
                sample.charset().name());
    }

    private void needs(UUID center, String name) {
        if (center == null) {
            findings.doubt("centerId", "Say which center it is.");
        }
        if (name == null) {
            findings.doubt("name", "Give it a name, unique in its center.");
        }
        if (sample.rows().isEmpty()) {
            findings.doubt(Role.NOTHING, "There are no rows: names alone tell neither formats nor scales nor words.");
        }
        if (sample.odd() > 0) {
            findings.doubt(
                    Role.NOTHING,
                    "Rows with more or fewer fields than the header, or with a quote amiss: " + sample.odd()
                            + ". They are rejected.");
        }
    }

    private Questions questions() {
        Ratings.Found ratings = Ratings.in(findings);
        Questions questions = new Questions(
                ratings.center(),
                ratings.csr(),
                Decisions.find(findings, Role.RESOLVED, Words.RESOLVED, Words.OTHER_THAN_RESOLVED),
                Codes.contacts(findings),
                Decisions.find(findings, Role.CONTINUES, Words.CONTINUES, Words.LEAVES));
        if (questions.asked().isEmpty()) {
            findings.doubt("questions", "No column looks like the answer to a question that can be asked here.");
        }
        return questions;
    }

    private DraftColumns columns(Optional<Read> contact, Optional<Read> answer) {
        Column sourceOfError = Codes.sourceOfError(findings);
        Column willOrSkill = Codes.willOrSkill(findings, sourceOfError);
        Texts texts = new Texts(findings);
        String repeatReason = texts.repeatReason();
        String agent = texts.agent();
        String id = texts.responseId();
        String verbatim = texts.verbatim();
        return new DraftColumns(
                id,
                agent,
                contact.map(Read::moment).orElse(null),
                answer.map(Read::moment).orElse(null),
                texts.callType(),
                texts.lineOfBusiness(),
                sourceOfError == null ? null : sourceOfError.title(),
                willOrSkill == null ? null : willOrSkill.title(),
                repeatReason,
                verbatim,
                texts.customer());
    }
}
