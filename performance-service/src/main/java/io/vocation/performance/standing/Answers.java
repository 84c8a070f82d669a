package io.vocation.performance.standing;

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

    Answers plus(Answers others) {
        return new Answers(yes + others.yes, answers + others.answers, excused + others.excused);
    }
}
