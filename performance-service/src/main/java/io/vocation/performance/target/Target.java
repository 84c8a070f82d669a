package io.vocation.performance.target;

import io.vocation.performance.tally.Measure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What is expected of one subject on one metric, over a half-open range of days. What was set is never changed but ended. */
@Entity
class Target {
    @Id
    private UUID id;

    @Column(name = "center_id")
    private UUID centerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private GoalSubject.Kind subjectKind;

    @Column(name = "subject_key")
    private String subjectKey;

    @Enumerated(EnumType.STRING)
    private Measure metric;

    private BigDecimal target;
    private BigDecimal minimum;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    /** The first day it does not hold any more; null while it is open. */
    @Column(name = "effective_to")
    private LocalDate effectiveTo;

    @Column(name = "principle_id")
    private UUID principleId;

    @Version
    private long version;

    /** For Hibernate. */
    protected Target() {}

    /** @param effectiveTo the first day of the one that follows; null where none does */
    Target(UUID centerId, NewTarget wanted, LocalDate effectiveTo) {
        id = UUID.randomUUID();
        this.centerId = centerId;
        subjectKind = wanted.subject().kind();
        subjectKey = wanted.subject().key();
        metric = wanted.metric();
        target = wanted.target();
        minimum = wanted.minimum();
        effectiveFrom = wanted.effectiveFrom();
        this.effectiveTo = effectiveTo;
        principleId = wanted.principleId();
    }

    /** Lets it hold to the day before this one; null for as long as nobody ends it. */
    void endOn(LocalDate day) {
        effectiveTo = day;
    }

    /** Whether it holds on a day. */
    boolean holdsOn(LocalDate day) {
        return !effectiveFrom.isAfter(day) && (effectiveTo == null || effectiveTo.isAfter(day));
    }

    boolean endsOnOrBefore(LocalDate day) {
        return effectiveTo != null && !effectiveTo.isAfter(day);
    }

    UUID id() {
        return id;
    }

    UUID centerId() {
        return centerId;
    }

    GoalSubject subject() {
        return new GoalSubject(subjectKind, subjectKey);
    }

    Measure metric() {
        return metric;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    LocalDate effectiveTo() {
        return effectiveTo;
    }

    long version() {
        return version;
    }

    TargetView view(LocalDate today) {
        return new TargetView(
                id,
                centerId,
                subject(),
                metric,
                target,
                minimum,
                effectiveFrom,
                effectiveTo,
                TargetView.State.of(this, today),
                principleId);
    }
}
