package io.vocation.performance.tally;

import io.vocation.performance.tally.ResponseEvent.Score;

/**
 * What a response says on each metric: yes, no, or null for nothing, which leaves the metric's denominator (practice M4).
 *
 * @param csatCenter top box with the contact center (practice M2)
 * @param csatCsr top box with the CSR (practice M2)
 * @param resolved the customer says that the call was resolved (practice M3)
 * @param fcr resolved, and one contact was enough (practice M3)
 * @param continues the customer continues to do business; a no is a customer at risk (practice M5)
 * @param worldClassCall top box with the CSR, and resolved (practice M4)
 */
record Verdicts(
        Boolean csatCenter, Boolean csatCsr, Boolean resolved, Boolean fcr, Boolean continues, Boolean worldClassCall) {

    static Verdicts of(ResponseEvent response) {
        Boolean csatCsr = topBox(response.csatCsr());
        return new Verdicts(
                topBox(response.csatCenter()),
                csatCsr,
                response.resolved(),
                fcr(response),
                response.continues(),
                csatCsr == null || response.resolved() == null ? null : csatCsr && response.resolved());
    }

    private static Boolean topBox(Score score) {
        return score == null ? null : score.topBox();
    }

    /** An unresolved call is a no however often they called; a resolved one needs to have been the only contact. */
    private static Boolean fcr(ResponseEvent response) {
        boolean asked = response.asks().contains("resolved") && response.asks().contains("contacts");
        if (!asked || response.resolved() == null) {
            return null;
        }
        if (!response.resolved()) {
            return false;
        }
        return response.contacts() == null ? null : response.contacts() == 1;
    }
}
