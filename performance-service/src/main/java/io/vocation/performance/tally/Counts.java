package io.vocation.performance.tally;

import io.vocation.commons.figure.Rate;

import java.util.Optional;

/**
 * Sums over some responses: how many there were and, by metric, how many answered it, how many of them with yes, and how
 * many of the others for a reason beyond the CSR's control (practice M7); and how many were coded as what (practice M6).
 *
 * @param resolvedLater resolved after two or more contacts (practice M5)
 */
public record Counts(
        long responses,
        long csatCenterYes,
        long csatCenterN,
        long csatCsrYes,
        long csatCsrN,
        long resolvedYes,
        long resolvedN,
        long fcrYes,
        long fcrN,
        long continuesYes,
        long continuesN,
        long worldClassCallYes,
        long worldClassCallN,
        long csatCenterExcused,
        long csatCsrExcused,
        long resolvedExcused,
        long fcrExcused,
        long continuesExcused,
        long worldClassCallExcused,
        long resolvedLater,
        long errorCsr,
        long errorOrganization,
        long errorCustomer,
        long will,
        long skill) {

    public static final Counts NONE = of(new long[Counters.SIZE]);

    /** @param sums in the order of {@link Counters} */
    static Counts of(long... sums) {
        return new Counts(
                sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7], sums[8], sums[9], sums[10],
                sums[11], sums[12], sums[13], sums[14], sums[15], sums[16], sums[17], sums[18], sums[19], sums[20],
                sums[21], sums[22], sums[23], sums[24]);
    }

    /** The sums of both. */
    public Counts plus(Counts other) {
        long[] sums = sums();
        long[] others = other.sums();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += others[i];
        }
        return of(sums);
    }

    /** What is left of these sums without those of a part of the same responses. */
    public Counts minus(Counts part) {
        long[] sums = sums();
        long[] others = part.sums();
        for (int i = 0; i < sums.length; i++) {
            sums[i] -= others[i];
        }
        return of(sums);
    }

    private long[] sums() {
        return new long[] {
            responses,
            csatCenterYes,
            csatCenterN,
            csatCsrYes,
            csatCsrN,
            resolvedYes,
            resolvedN,
            fcrYes,
            fcrN,
            continuesYes,
            continuesN,
            worldClassCallYes,
            worldClassCallN,
            csatCenterExcused,
            csatCsrExcused,
            resolvedExcused,
            fcrExcused,
            continuesExcused,
            worldClassCallExcused,
            resolvedLater,
            errorCsr,
            errorOrganization,
            errorCustomer,
            will,
            skill
        };
    }

    public Optional<Rate> csatCenter() {
        return Rate.of(csatCenterYes, csatCenterN);
    }

    public Optional<Rate> csatCsr() {
        return Rate.of(csatCsrYes, csatCsrN);
    }

    public Optional<Rate> resolved() {
        return Rate.of(resolvedYes, resolvedN);
    }

    public Optional<Rate> fcr() {
        return Rate.of(fcrYes, fcrN);
    }

    public Optional<Rate> continues() {
        return Rate.of(continuesYes, continuesN);
    }

    public Optional<Rate> worldClassCall() {
        return Rate.of(worldClassCallYes, worldClassCallN);
    }

    /** What the CSR could control: failures coded ORGANIZATION or CUSTOMER are in no numerator and no denominator. */
    public Counts controllable() {
        long[] sums = sums();
        sums[2] -= csatCenterExcused;
        sums[4] -= csatCsrExcused;
        sums[6] -= resolvedExcused;
        sums[8] -= fcrExcused;
        sums[10] -= continuesExcused;
        sums[12] -= worldClassCallExcused;
        for (int excused = 13; excused <= 18; excused++) {
            sums[excused] = 0;
        }
        return of(sums);
    }
}
