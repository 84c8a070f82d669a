package io.vocation.survey.source;

import io.vocation.commons.problem.Problems.Violation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold between the parts of a declared source, beyond the shape of each. */
final class MappingRules {
    private final List<Violation> violations = new ArrayList<>();
    private final NewSource source;

    private MappingRules(NewSource source) {
        this.source = source;
    }

    static List<Violation> check(NewSource source) {
        MappingRules rules = new MappingRules(source);
        rules.questions();
        rules.columns();
        return List.copyOf(rules.violations);
    }

    private void questions() {
        Questions questions = source.questions();
        when(questions.asked().isEmpty(), "questions", "A source asks at least one question.");
        scale("questions.csatCenter", questions.csatCenter());
        scale("questions.csatCsr", questions.csatCsr());
        words("questions.resolved", questions.resolved());
        words("questions.continues", questions.continues());
    }

    private void scale(String place, Scale scale) {
        when(scale != null && scale.min() >= scale.max(), place + ".min", "The minimum must be below the maximum.");
    }

    private void words(String place, YesNo question) {
        if (question == null) {
            return;
        }
        boolean incomplete = question.yes().isEmpty() || question.no().isEmpty();
        when(question.column() != null && incomplete, place, "A column needs its words for yes and for no.");
        question.yes().stream()
                .filter(yes -> question.no().stream().anyMatch(yes::equalsIgnoreCase))
                .forEach(both -> add(place, "'" + both + "' cannot mean both yes and no."));
    }

    private void columns() {
        if (source.columns() == null) {
            source.questions()
                    .columns()
                    .forEach(named -> add(named.place(), "A column needs 'columns', which says how the file is read."));
            when(source.surveyed() != null, "surveyed", "It needs 'columns', which says how the file is read.");
            return;
        }
        moment("columns.contactedAt", source.columns().contactedAt());
        moment("columns.answeredAt", source.columns().answeredAt());
        Set<String> seen = new HashSet<>();
        Stream.concat(source.columns().columns(), source.questions().columns())
                .filter(named -> !seen.add(named.column().strip()))
                .forEach(named -> add(named.place(), "The column '" + named.column() + "' is used twice."));
    }

    private void moment(String place, Moment moment) {
        if (moment == null) {
            return;
        }
        boolean both = moment.date() != null && moment.time() != null;
        boolean any = moment.date() != null || moment.time() != null;
        if (moment.timestamp() == null ? !both : any) {
            add(place, "Name either one timestamp column, or a date and a time column.");
        } else if (moment.timestamp() != null) {
            when(!Formats.tellsBoth(moment.timestampFormat()), place + ".timestampFormat", pattern("date and time"));
        } else {
            when(!Formats.tellsDate(moment.dateFormat()), place + ".dateFormat", pattern("day"));
            when(!Formats.tellsTime(moment.timeFormat()), place + ".timeFormat", pattern("time"));
        }
    }

    private static String pattern(String what) {
        return "This is not a java.time pattern that tells the whole " + what + ".";
    }

    private void when(boolean broken, String field, String message) {
        if (broken) {
            add(field, message);
        }
    }

    private void add(String field, String message) {
        violations.add(Violation.body(field, message));
    }
}
