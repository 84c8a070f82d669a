package io.vocation.survey.webhook.mapping;

import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.response.SourceOfError;
import io.vocation.survey.response.WillOrSkill;
import io.vocation.survey.source.Question;
import io.vocation.survey.source.Questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold of a mapping, beyond the shape of its parts. */
public final class FieldRules {
    private static final List<String> NEEDED = List.of("sourceResponseId", "agent", "contactedAt");
    private static final Set<String> TIMES = Set.of("contactedAt", "answeredAt");
    private static final Set<String> NUMBERS = Set.of("csatCenter", "csatCsr", "contacts");
    private static final Map<String, Set<String>> WORDS = Map.of(
            "resolved", Set.of("true", "false"),
            "continues", Set.of("true", "false"),
            "sourceOfError", names(SourceOfError.values()),
            "willOrSkill", names(WillOrSkill.values()));

    private final List<Violation> violations = new ArrayList<>();

    private FieldRules() {}

    /** What is wrong with a mapping, complete with what it rests on. */
    public static List<Violation> check(Mapping mapping, Questions questions) {
        FieldRules rules = new FieldRules();
        NEEDED.stream()
                .filter(needed -> !mapping.asks(needed))
                .forEach(needed -> rules.add("fields." + needed, "Every response needs it, so its path is needed."));
        Arrays.stream(Question.values())
                .filter(question ->
                        mapping.asks(question.field()) && !questions.asked().contains(question))
                .forEach(question -> rules.add("fields." + question.field(), "The source does not ask this question."));
        if (mapping.items() != null) {
            rules.path("items", mapping.items());
        }
        mapping.only().forEach(only -> rules.path("only.path", only.path()));
        mapping.fields().named().forEach(rules::field);
        return List.copyOf(rules.violations);
    }

    private void field(String name, Field field) {
        String place = "fields." + name;
        if ((field.path() == null) == (field.question() == null)) {
            add(place, "Name either a path or a question.");
        } else {
            path(place, field.where());
        }
        if (field.format() != null && !(TIMES.contains(name) && Moments.isFormat(field.format()))) {
            add(
                    place + ".format",
                    TIMES.contains(name)
                            ? "This is neither EPOCH_SECONDS nor EPOCH_MILLIS nor a java.time pattern."
                            : "Only times have a format.");
        }
        if (NUMBERS.contains(name) && !field.values().isEmpty()) {
            add(
                    place + ".values",
                    "A word such as good or bad has no place on a scale and no top box: leave the field out.");
        }
        Set<String> words = WORDS.get(name);
        if (words != null && !words.containsAll(field.values().values())) {
            add(
                    place + ".values",
                    "The values are of " + words.stream().sorted().toList() + ".");
        }
    }

    private void path(String place, String path) {
        if (!Documents.isPath(path)) {
            add(place, "This is not a JSONPath, which begins with $.");
        }
    }

    private void add(String place, String message) {
        violations.add(Violation.body("mapping." + place, message));
    }

    private static Set<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
    }
}
