package io.vocation.performance.retention;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("M12")
class CompleteCasesTest {

    @Test
    @Tag("M4")
    void aMissingAnswerIsNoAnswerAndNoZero() {
        CompleteCases complete = CompleteCases.chosen(
                List.of(
                        new AnswerPattern(true, true, true, true, 60, 70),
                        new AnswerPattern(false, false, false, false, 10, 20),
                        new AnswerPattern(null, true, true, true, 9, 10)),
                0.5);

        assertEquals(List.of(Predictor.values()), complete.predictors());
        assertEquals(90, complete.cases().all());
        assertEquals(70, complete.cases().yes());
    }

    @Test
    void aQuestionThatMostWereNotAskedIsLeftOutAndItsResponsesStay() {
        CompleteCases complete = CompleteCases.chosen(
                List.of(
                        new AnswerPattern(true, true, true, null, 50, 60),
                        new AnswerPattern(false, false, false, null, 10, 20),
                        new AnswerPattern(true, false, false, false, 5, 20)),
                0.5);

        assertEquals(List.of(Predictor.CSAT_CENTER, Predictor.CSAT_CSR, Predictor.RESOLUTION), complete.predictors());
        assertEquals(100, complete.cases().all());
    }

    @Test
    void whatEverybodyAnswersAlikeForetellsNothing() {
        CompleteCases complete = CompleteCases.chosen(
                List.of(
                        new AnswerPattern(true, true, true, true, 50, 60),
                        new AnswerPattern(true, false, true, true, 10, 20)),
                0.5);

        assertEquals(List.of(Predictor.CSAT_CSR), complete.predictors());
    }

    @Test
    void responsesAlikeInWhatCountsAreOneRow() {
        CompleteCases complete = CompleteCases.of(
                List.of(
                        new AnswerPattern(true, true, null, null, 5, 6),
                        new AnswerPattern(false, true, null, null, 1, 2),
                        new AnswerPattern(false, false, null, null, 3, 9)),
                List.of(Predictor.CSAT_CSR));

        assertEquals(
                List.of(new Cases.Row(List.of(1.0), 6, 8), new Cases.Row(List.of(0.0), 3, 9)),
                complete.cases().rows());
    }

    @Test
    void withoutResponsesThereIsNothing() {
        CompleteCases complete = CompleteCases.chosen(List.of(), 0.5);

        assertEquals(List.of(), complete.predictors());
        assertEquals(0, complete.cases().all());
    }
}
