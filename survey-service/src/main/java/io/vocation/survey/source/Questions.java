package io.vocation.survey.source;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a source asks. A question left out is one it never asks: figures that need it do not exist, rather than being 0. */
@Schema(description = "What the source asks. A question left out is never asked: figures that need it do not exist.")
public record Questions(
        @Schema(description = "Satisfaction with the contact center") @Valid
        Scale csatCenter,

        @Schema(description = "Satisfaction with the CSR") @Valid
        Scale csatCsr,

        @Schema(description = "Was the call resolved?") @Valid
        YesNo resolved,

        @Schema(description = "How many contacts did it take?") @Valid
        Count contacts,

        @Schema(description = "Will the customer continue to do business?") @Valid
        YesNo continues) {

    public Set<Question> asked() {
        EnumSet<Question> asked = EnumSet.noneOf(Question.class);
        note(asked, Question.CSAT_CENTER, csatCenter);
        note(asked, Question.CSAT_CSR, csatCsr);
        note(asked, Question.RESOLVED, resolved);
        note(asked, Question.CONTACTS, contacts);
        note(asked, Question.CONTINUES, continues);
        return asked;
    }

    Stream<Named> columns() {
        return Stream.of(
                        new Named("questions.csatCenter.column", csatCenter == null ? null : csatCenter.column()),
                        new Named("questions.csatCsr.column", csatCsr == null ? null : csatCsr.column()),
                        new Named("questions.resolved.column", resolved == null ? null : resolved.column()),
                        new Named("questions.contacts.column", contacts == null ? null : contacts.column()),
                        new Named("questions.continues.column", continues == null ? null : continues.column()))
                .filter(Named::used);
    }

    List<String> names() {
        return asked().stream().map(Question::field).toList();
    }

    private static void note(Set<Question> asked, Question question, Object declared) {
        if (declared != null) {
            asked.add(question);
        }
    }
}
