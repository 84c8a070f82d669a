package io.vocation.performance.awareness;

import io.vocation.performance.tally.Measure;

import java.math.BigDecimal;

/**
 * What somebody stated of one metric, beside what was so at that moment.
 *
 * @param stated a share in [0, 1]; null where they said nothing of it
 * @param yes answers that counted as a yes
 * @param answers answers to the question; 0 where nobody answered it
 * @param known whether it was close enough; null where there were too few answers to be asked for it
 */
record Statement(Measure metric, BigDecimal stated, long yes, long answers, Boolean known) {
    private static final BigDecimal POINTS = BigDecimal.valueOf(100);

    /**
     * Compares what was stated with what is so, exactly: |stated − yes/answers| ≤ tolerance/100.
     *
     * @param stated null where nothing was
     * @param figure null where nobody answered
     * @param shownFrom answers from which somebody can be expected to know a rate, since below it is not shown
     * @param tolerance in points
     */
    static Statement compared(Measure metric, BigDecimal stated, Figure figure, int shownFrom, BigDecimal tolerance) {
        if (figure == null) {
            return new Statement(metric, stated, 0, 0, null);
        }
        Boolean known = figure.answers() < shownFrom ? null : isClose(stated, figure, tolerance);
        return new Statement(metric, stated, figure.yes(), figure.answers(), known);
    }

    /** Both sides are multiplied by the answers and by 100, so that nothing is rounded. */
    private static boolean isClose(BigDecimal stated, Figure figure, BigDecimal tolerance) {
        if (stated == null) {
            return false;
        }
        BigDecimal answers = BigDecimal.valueOf(figure.answers());
        BigDecimal off = stated.multiply(answers)
                .subtract(BigDecimal.valueOf(figure.yes()))
                .abs();
        return off.multiply(POINTS).compareTo(tolerance.multiply(answers)) <= 0;
    }
}
