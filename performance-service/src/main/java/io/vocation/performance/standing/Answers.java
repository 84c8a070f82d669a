package io.vocation.performance.standing;

import io.vocation.commons.figure.Rate;
import io.vocation.performance.tally.Score;

import java.util.Optional;

/**
 * What customers answered to one question.
 *
 * @param yes answers that are a yes
 * @param answers all of them
 * @param excused those that are a no for a reason beyond the CSR's control (practice M7), from 0 to answers − yes
 */
record Answers(long yes, long answers, long excused) {

    static final Answers NONE = new Answers(0, 0, 0);

    Answers {
        if (yes < 0 || excused < 0 || yes + excused > answers) {
            throw new IllegalArgumentException("Not answers: " + yes + " and " + excused + " of " + answers);
        }
    }

    /** How many of them a score counts. */
    long counted(Score score) {
        return score == Score.LIVED ? answers : answers - excused;
    }

    /** Nothing where the score counts none of them. */
    Optional<Rate> rate(Score score) {
        return Rate.of(yes, counted(score));
    }

    Answers plus(Answers others) {
        return new Answers(yes + others.yes, answers + others.answers, excused + others.excused);
    }
}
