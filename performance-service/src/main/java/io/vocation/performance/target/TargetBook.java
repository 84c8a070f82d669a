package io.vocation.performance.target;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.vocation.commons.problem.Problems;
import io.vocation.performance.tally.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every target that was ever set, and what was done to it. */
@ApplicationScoped
class TargetBook implements PanacheRepositoryBase<Target, UUID> {
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended('targets ' || cast(:center AS text), 0))";
    private static final String NOTE = """
            INSERT INTO target_change (target_id, what, effective_to, changed_by, reason)
            VALUES (:target, :what, :to, :by, :reason)""";
    private static final String CHANGES = """
            SELECT what, effective_to, changed_by, changed_at, reason FROM target_change
            WHERE target_id = :target ORDER BY id DESC""";
    private static final String TEAM_OF_CENTER =
            "SELECT EXISTS (SELECT FROM roster_team WHERE id = cast(:key AS uuid) AND center_id = :center)";
    private static final String POSITION_OF_CENTER =
            "SELECT EXISTS (SELECT FROM roster_assignment WHERE position = :key AND center_id = :center)";
    /** Also who comes later: goals are set ahead. */
    private static final String PERSON_OF_CENTER = """
            SELECT EXISTS (SELECT FROM roster_assignment WHERE employee_id = cast(:key AS uuid) AND center_id = :center
              AND (to_day IS NULL OR to_day > :from))""";

    private final Jdbi jdbi;

    TargetBook(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the center has none of this id */
    Target require(UUID center, UUID id) {
        return findByIdOptional(id)
                .filter(target -> target.centerId().equals(center))
                .orElseThrow(() -> Problems.notFound("target", id));
    }

    /** Lets nobody else change the center's targets until the running transaction ends. */
    void lock(UUID center) {
        jdbi.useHandle(
                sql -> sql.createQuery(LOCK).bind("center", center).mapToMap().one());
    }

    /** The target itself, as it is now: whoever else changed it has ended. */
    Target locked(UUID center, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(target -> target.centerId().equals(center))
                .orElseThrow(() -> Problems.notFound("target", id));
    }

    /** Those of one subject on one metric that hold on this day or later, earliest first. */
    List<Target> from(UUID center, GoalSubject subject, Measure metric, LocalDate day) {
        return list(
                "centerId = ?1 and subjectKind = ?2 and subjectKey = ?3 and metric = ?4"
                        + " and (effectiveTo is null or effectiveTo > ?5 and effectiveTo > effectiveFrom)"
                        + " order by effectiveFrom",
                center,
                subject.kind(),
                subject.key(),
                metric,
                day);
    }

    /** The one that a target replaced on its first day; empty where there is none, or somebody ended it on that day. */
    Optional<Target> replacedBy(Target target) {
        return find(
                        "centerId = ?1 and subjectKind = ?2 and subjectKey = ?3 and metric = ?4"
                                + " and effectiveTo = ?5 and effectiveFrom < ?5",
                        target.centerId(),
                        target.subject().kind(),
                        target.subject().key(),
                        target.metric(),
                        target.effectiveFrom())
                .firstResultOptional()
                .filter(before -> changes(before.id()).stream()
                        .noneMatch(change -> change.what() == TargetChange.What.ENDED
                                && target.effectiveFrom().equals(change.effectiveTo())));
    }

    /** Whether the center has, or had, such a subject on this day or later. */
    boolean knows(UUID center, GoalSubject subject, LocalDate from) {
        String question =
                switch (subject.kind()) {
                    case CENTER -> null;
                    case TEAM -> TEAM_OF_CENTER;
                    case POSITION -> POSITION_OF_CENTER;
                    case EMPLOYEE -> PERSON_OF_CENTER;
                };
        return question == null
                || jdbi.withHandle(sql -> sql.createQuery(question)
                        .bind("center", center)
                        .bind("key", subject.key())
                        .bind("from", from)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Puts on record what was done to a target; it has to be in the database already. */
    void note(Target target, TargetChange.What what, String by, String reason) {
        jdbi.useHandle(sql -> sql.createUpdate(NOTE)
                .bind("target", target.id())
                .bind("what", what)
                .bind("to", target.effectiveTo())
                .bind("by", by)
                .bind("reason", reason)
                .execute());
    }

    /** What was done to a target, newest first. */
    List<TargetChange> changes(UUID target) {
        return jdbi.withHandle(sql -> sql.createQuery(CHANGES)
                .bind("target", target)
                .mapTo(TargetChange.class)
                .list());
    }
}
