package io.vocation.survey.source.guess;

import io.vocation.survey.source.Questions;
import io.vocation.survey.source.Surveyed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A source as far as it could be guessed, in the shape in which it is declared. */
@Schema(description = "A source to declare, as far as it could be told. What could not is left out.")
public record Draft(UUID centerId, String name, Questions questions, DraftColumns columns, Surveyed surveyed) {
    /** Whether nothing is missing that a source needs. */
    boolean isComplete() {
        return centerId != null
                && name != null
                && !questions.asked().isEmpty()
                && columns.sourceResponseId() != null
                && columns.agent() != null
                && columns.contactedAt() != null;
    }
}
