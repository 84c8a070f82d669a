package io.vocation.local.demo;

/**
 * What a customer really lived, whether or not they answer all of it.
 *
 * @param contacts how many contacts it has taken so far, this one included
 */
record Experience(boolean resolved, int contacts, int csatCsr, int csatCenter, boolean continues) {

    static Experience draw(Dice dice, double resolution) {
        boolean resolved = dice.chance(resolution);
        int contacts = contacts(dice, resolved);
        int csatCsr = mark(dice, resolved);
        int csatCenter = dice.chance(Model.SAME_MARK) ? csatCsr : mark(dice, resolved);
        return new Experience(resolved, contacts, csatCsr, csatCenter, !dice.chance(defection(resolved, contacts)));
    }

    String verbatim(Dice dice) {
        if (!resolved) {
            return dice.oneOf(Model.DISAPPOINTED);
        }
        return dice.oneOf(csatCsr == Model.CSAT_IF_RESOLVED.length ? Model.DELIGHTED : Model.CONTENT);
    }

    private static int contacts(Dice dice, boolean resolved) {
        if (dice.chance(resolved ? Model.ONE_CONTACT_IF_RESOLVED : Model.ONE_CONTACT_IF_UNRESOLVED)) {
            return 1;
        }
        int contacts = 2;
        while (dice.chance(Model.ANOTHER_CONTACT)) {
            contacts++;
        }
        return contacts;
    }

    private static int mark(Dice dice, boolean resolved) {
        return 1 + dice.weighted(resolved ? Model.CSAT_IF_RESOLVED : Model.CSAT_IF_UNRESOLVED);
    }

    /** Practice M5. */
    private static double defection(boolean resolved, int contacts) {
        if (!resolved) {
            return Model.DEFECT_UNRESOLVED;
        }
        return contacts == 1 ? Model.DEFECT_AFTER_FCR : Model.DEFECT_AFTER_MORE_CONTACTS;
    }
}
