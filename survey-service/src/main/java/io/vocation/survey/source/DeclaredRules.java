package io.vocation.survey.source;

import io.vocation.commons.problem.Problems.Violation;

import java.util.ArrayList;
import java.util.List;

/** What of a source stays as it was declared, since kept responses were read with it. */
final class DeclaredRules {
    private final List<Violation> violations = new ArrayList<>();

    private DeclaredRules() {}

    static List<Violation> check(Questions declared, Questions wanted) {
        DeclaredRules rules = new DeclaredRules();
        for (Question question : Question.values()) {
            rules.asked(
                    question,
                    declared.asked().contains(question),
                    wanted.asked().contains(question));
        }
        rules.scale(Question.CSAT_CENTER, declared.csatCenter(), wanted.csatCenter());
        rules.scale(Question.CSAT_CSR, declared.csatCsr(), wanted.csatCsr());
        return List.copyOf(rules.violations);
    }

    private void asked(Question question, boolean declared, boolean wanted) {
        if (declared && !wanted) {
            add(question, "The source asks this question: leave out its column, not the question.");
        } else if (wanted && !declared) {
            add(question, "The source was declared without this question: declare another source that asks it.");
        }
    }

    private void scale(Question question, Scale declared, Scale wanted) {
        if (declared == null || wanted == null) {
            return;
        }
        if (!declared.min().equals(wanted.min()) || !declared.max().equals(wanted.max())) {
            add(
                    question,
                    "The scale stays from " + declared.min() + " to " + declared.max()
                            + ": declare another source for another one.");
        }
    }

    private void add(Question question, String message) {
        violations.add(Violation.body("questions." + question.field(), message));
    }
}
