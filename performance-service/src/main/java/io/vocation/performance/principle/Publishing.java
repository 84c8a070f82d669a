package io.vocation.performance.principle;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.http.Versions;
import io.vocation.commons.problem.Problems;
import io.vocation.performance.roster.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.util.UUID;

/** Publishes what a center stands for, and keeps who acknowledged it. */
@ApplicationScoped
class Publishing {
    private final Principles principles;
    private final Roster roster;
    private final Access access;
    private final Caller caller;
    private final CurrentOperation current;

    Publishing(Principles principles, Roster roster, Access access, Caller caller, CurrentOperation current) {
        this.principles = principles;
        this.roster = roster;
        this.access = access;
        this.caller = caller;
        this.current = current;
    }

    /** Publishes a new version. @param ifMatch the version that it follows; 0 for the first */
    @Transactional
    PrinciplesView publish(UUID center, String ifMatch, NewPrinciples wanted) {
        access.requireCenter(center);
        roster.center(center);
        principles.lock(center);
        int before = principles.current(center).map(PrinciplesView::version).orElse(0);
        Versions.require(ifMatch, before);
        principles.publish(center, before + 1, wanted, caller.name());
        current.because(wanted.reason());
        current.detail("version", before + 1);
        return principles.require(center, before + 1);
    }

    /** Keeps that the caller acknowledged the version that holds where they work. */
    @Transactional
    OwnPrinciplesView acknowledge(int version) {
        Own own = own();
        if (principles.require(own.center(), version).version()
                != principles.current(own.center()).orElseThrow().version()) {
            throw Problems.conflict("Version " + version + " does not hold any more.");
        }
        principles.acknowledge(own.center(), version, own.employee());
        current.concerns(own.employee());
        return mine();
    }

    /** What holds where the caller works, and whether they acknowledged it. */
    OwnPrinciplesView mine() {
        Own own = own();
        PrinciplesView holding = principles
                .current(own.center())
                .orElseThrow(() -> Problems.notFound("published principle of center", own.center()));
        return OwnPrinciplesView.of(
                holding,
                principles
                        .acknowledgedAt(own.center(), holding.version(), own.employee())
                        .orElse(null));
    }

    private record Own(UUID employee, UUID center) {}

    private Own own() {
        UUID me = caller.employeeId().orElseThrow(() -> Problems.notFound("employee of", caller.name()));
        return new Own(
                me,
                access.placeOf(me)
                        .filter(place -> !place.ended())
                        .map(Access.Place::centerId)
                        .orElseThrow(() -> Problems.notFound("center of", me)));
    }
}
