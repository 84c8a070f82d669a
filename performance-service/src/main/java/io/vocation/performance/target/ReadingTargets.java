package io.vocation.performance.target;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.Role;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import io.vocation.performance.roster.Center;
import io.vocation.performance.roster.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads targets as far as they concern the caller (practice L2): who leads a center reads all of it; everybody else those
 * of the center, and of the team, position and person that they are; a supervisor also those of their people.
 */
@ApplicationScoped
class ReadingTargets {
    private static final String VISIBLE = """
            SELECT t.id FROM target t
            WHERE t.center_id = :center AND (cast(:id AS uuid) IS NULL OR t.id = :id)
              AND (cast(:kind AS text) IS NULL OR t.subject_kind = :kind)
              AND (cast(:key AS text) IS NULL OR t.subject_key = :key)
              AND (cast(:metric AS text) IS NULL OR t.metric = :metric)
              AND (cast(:on AS date) IS NULL
                OR t.effective_from <= :on AND (t.effective_to IS NULL OR t.effective_to > :on))
              AND (cast(:day AS date) IS NULL OR (t.effective_from, t.id) < (:day, :after))
              AND (:all OR t.subject_kind = 'CENTER' OR EXISTS (
                SELECT FROM roster_assignment a
                WHERE a.center_id = t.center_id AND a.from_day <= :today AND (a.to_day IS NULL OR a.to_day > :today)
                  AND (a.employee_id = :me OR :leads AND a.supervisor_id = :me)
                  AND CASE t.subject_kind WHEN 'EMPLOYEE' THEN t.employee_id = a.employee_id
                    WHEN 'POSITION' THEN t.subject_key = a.position ELSE t.subject_key = cast(a.team_id AS text) END))
            ORDER BY t.effective_from DESC, t.id DESC LIMIT :limit""";

    private final Jdbi jdbi;
    private final EntityManager entities;
    private final Roster roster;
    private final Access access;
    private final Caller caller;

    ReadingTargets(Jdbi jdbi, EntityManager entities, Roster roster, Access access, Caller caller) {
        this.jdbi = jdbi;
        this.entities = entities;
        this.roster = roster;
        this.access = access;
        this.caller = caller;
    }

    /** Those asked for, newest begin first. */
    Page<Target> page(UUID center, TargetQuery query) {
        access.requireCenter(center);
        TargetQuery.Position after = query.after();
        List<Target> found = targets(sql -> visible(sql, roster.center(center))
                .bind("center", center)
                .bind("id", (UUID) null)
                .bind("kind", query.kind)
                .bind("key", query.key)
                .bind("metric", query.metric)
                .bind("on", query.on)
                .bind("day", after == null ? null : after.effectiveFrom())
                .bind("after", after == null ? null : after.id())
                .bind("limit", query.limit + 1));
        Page<Target> page = Page.of(
                found, query.limit, last -> TargetQuery.Position.of(last).cursor());
        page.items().forEach(this::concerns);
        return page;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for one that is not there or does not concern the caller */
    Target require(UUID center, UUID id) {
        access.requireCenter(center);
        Target found = targets(sql -> visible(sql, roster.center(center))
                        .bind("center", center)
                        .bind("id", id)
                        .bind("kind", (String) null)
                        .bind("key", (String) null)
                        .bind("metric", (String) null)
                        .bind("on", (LocalDate) null)
                        .bind("day", (LocalDate) null)
                        .bind("after", (UUID) null)
                        .bind("limit", 1))
                .stream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound("target", id));
        concerns(found);
        return found;
    }

    private Query visible(Handle sql, Center center) {
        return sql.createQuery(VISIBLE)
                .bind("today", LocalDate.now(center.zoneId()))
                .bind("me", caller.employeeId().orElse(null))
                .bind("all", caller.hasAny(Role.MANAGER, Role.HR, Role.HR_SYSTEM, Role.ADMIN))
                .bind("leads", caller.has(Role.SUPERVISOR));
    }

    private List<Target> targets(Function<Handle, Query> query) {
        List<UUID> ids =
                jdbi.withHandle(sql -> query.apply(sql).mapTo(UUID.class).list());
        Map<UUID, Target> byId = entities.createQuery("select t from Target t where t.id in :ids", Target.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Target::id, Function.identity()));
        return ids.stream().map(byId::get).toList();
    }

    private void concerns(Target target) {
        if (target.subject().kind() == GoalSubject.Kind.EMPLOYEE) {
            access.concerns(UUID.fromString(target.subject().key()));
        }
    }
}
