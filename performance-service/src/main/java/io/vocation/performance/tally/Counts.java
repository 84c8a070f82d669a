package io.vocation.performance.tally;

import io.vocation.performance.figure.Rate;

import java.util.Optional;

/** Sums over some responses: how many there were and, by metric, how many answered it and how many of them with yes. */
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
        long worldClassCallN) {

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
}
