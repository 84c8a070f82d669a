package io.vocation.performance.awareness;

import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.http.Versions;
import io.vocation.commons.policy.ClosedPeriods;
import io.vocation.commons.policy.Policies;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.performance.roster.Center;
import io.vocation.performance.roster.Roster;
import io.vocation.performance.tally.Subject;
import io.vocation.performance.tally.Tallies;
import io.vocation.performance.window.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;

/** Keeps that people acknowledged the scorecard of a month that is over, once, with the figures that they saw. */
@ApplicationScoped
class Acknowledging {
    private final Acknowledgements acknowledgements;
    private final Tallies tallies;
    private final Policies policies;
    private final Roster roster;
    private final Caller caller;
    private final CurrentOperation current;

    Acknowledging(
            Acknowledgements acknowledgements,
            Tallies tallies,
            Policies policies,
            Roster roster,
            Caller caller,
            CurrentOperation current) {
        this.acknowledgements = acknowledgements;
        this.tallies = tallies;
        this.policies = policies;
        this.roster = roster;
        this.caller = caller;
        this.current = current;
    }

    /**
     * A month of the caller's, as it is now.
     *
     * @param version changes with the figures
     */
    record Month(MonthView view, long version) {}

    Month read(String text) {
        return month(me(), parse(text));
    }

    /** Keeps the figures of this moment, which are those that were read; a repetition keeps nothing more. */
    @Transactional
    Month acknowledge(String text, String ifMatch) {
        UUID me = me();
        YearMonth month = parse(text);
        if (acknowledgements.find(me, month.atDay(1)).isEmpty()) {
            Center center = roster.employee(me).center();
            LocalDate open = ClosedPeriods.firstOpenDay(Instant.now(), center.zoneId());
            if (!month.atDay(1).isBefore(open)) {
                throw Problems.conflict(month + " is not over.");
            }
            List<Figure> figures = figures(me, center, month);
            Versions.require(ifMatch, version(figures));
            acknowledgements.add(me, month.atDay(1), center.id(), figures);
            current.concerns(me);
        }
        return month(me, month);
    }

    /** What somebody acknowledged, the latest month first. */
    List<AcknowledgementView> of(UUID employee) {
        Center center = roster.employee(employee).center();
        return acknowledgements.of(employee).stream()
                .map(each -> AcknowledgementView.of(each, shown(center, YearMonth.from(each.month()))))
                .toList();
    }

    private Month month(UUID me, YearMonth month) {
        Center center = roster.employee(me).center();
        List<Figure> figures = figures(me, center, month);
        FigureView.Shown shown = shown(center, month);
        AcknowledgementView acknowledged = acknowledgements
                .find(me, month.atDay(1))
                .map(each -> AcknowledgementView.of(each, shown))
                .orElse(null);
        return new Month(
                new MonthView(
                        month.toString(),
                        window(center, month),
                        figures.stream()
                                .map(figure -> FigureView.of(figure, shown))
                                .toList(),
                        acknowledged),
                version(figures));
    }

    private List<Figure> figures(UUID me, Center center, YearMonth month) {
        return Figure.of(tallies.of(center.id(), Subject.employee(me), window(center, month)));
    }

    private static Window window(Center center, YearMonth month) {
        return new Window(month.atDay(1), month.atEndOfMonth(), center.zone());
    }

    private FigureView.Shown shown(Center center, YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        return new FigureView.Shown(
                policies.inForce(center.id(), "standing.shown-from", last).asInt(),
                policies.inForce(center.id(), "standing.interval-level", last).asDouble());
    }

    /** The same figures have the same version on every replica. */
    private static long version(List<Figure> figures) {
        CRC32 sum = new CRC32();
        figures.forEach(
                figure -> sum.update((figure.metric().name() + ' ' + figure.yes() + ' ' + figure.answers() + ';')
                        .getBytes(StandardCharsets.US_ASCII)));
        return sum.getValue();
    }

    private static YearMonth parse(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= 1990 && month.getYear() < 2200) {
                return month;
            }
        } catch (DateTimeException e) {
            // Told below, like a year that makes no sense.
        }
        throw Problems.invalid(new Violation("month", "path", "'" + text + "' is not a month like 2026-10."));
    }

    private UUID me() {
        return caller.employeeId().orElseThrow(() -> Problems.notFound("employee of", caller.name()));
    }
}
