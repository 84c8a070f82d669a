package io.vocation.survey.coding;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.http.Versions;
import io.vocation.commons.problem.ProblemType;
import io.vocation.survey.coding.Judged.Refused;
import io.vocation.survey.coding.Judged.Sound;
import io.vocation.survey.coding.reason.Reasons;
import io.vocation.survey.response.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Codes responses, one or many: each for itself, all that can be in one transaction. What is refused stops nothing else, and
 * what is written is written by one statement for all, so that nothing can fail for one response alone.
 */
@ApplicationScoped
class GivingCodes {
    /** The operation whose reach says whose responses somebody may code. */
    static final String CODES = "codeResponse";

    private final Jdbi jdbi;
    private final Codings codings;
    private final Reasons reasons;
    private final Visible visible;
    private final Access access;
    private final Caller caller;
    private final CurrentOperation current;

    GivingCodes(
            Jdbi jdbi,
            Codings codings,
            Reasons reasons,
            Visible visible,
            Access access,
            Caller caller,
            CurrentOperation current) {
        this.jdbi = jdbi;
        this.codings = codings;
        this.reasons = reasons;
        this.visible = visible;
        this.access = access;
        this.caller = caller;
        this.current = current;
    }

    /**
     * Codes one response of a center.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem for whatever is in the way
     */
    @Transactional
    void one(UUID center, Wanted wanted, String ifMatch) {
        jdbi.useHandle(sql -> {
            Map<UUID, Codable> kept = lock(sql, center, List.of(wanted));
            Codable before = kept.get(wanted.responseId());
            if (before != null && before.mine()) {
                Versions.require(ifMatch, before.revision());
            }
            Judged judged = judging(center).judge(wanted, before);
            if (judged instanceof Refused refused) {
                throw refused.problem();
            }
            write(sql, center, List.of(judged), Origin.PERSON);
        });
    }

    /** Codes many responses of a center, in their order. @param dryRun tell what would become of each, and keep nothing */
    @Transactional
    List<Judged> many(UUID center, List<Wanted> wanted, Origin origin, boolean dryRun) {
        current.detail("responses", wanted.size());
        current.detail("dryRun", dryRun);
        return jdbi.withHandle(sql -> {
            Map<UUID, Codable> kept = lock(sql, center, wanted);
            Judging judging = judging(center);
            Set<UUID> named = new HashSet<>();
            List<Judged> judged = new ArrayList<>();
            for (Wanted each : wanted) {
                boolean again = each.responseId() != null && !named.add(each.responseId());
                judged.add(
                        again
                                ? new Refused(each, ProblemType.CONFLICT, null, "It was named before.")
                                : judging.judge(each, kept.get(each.responseId())));
            }
            if (!dryRun) {
                write(sql, center, judged, origin);
            }
            return judged;
        });
    }

    private Map<UUID, Codable> lock(Handle sql, UUID center, List<Wanted> wanted) {
        List<UUID> ids = wanted.stream()
                .map(Wanted::responseId)
                .filter(id -> id != null)
                .distinct()
                .toList();
        return codings.lock(sql, center, ids, visible.entire(access.scopeIn(CODES)));
    }

    private Judging judging(UUID center) {
        return new Judging(
                reasons.tree(center),
                reasons.today(center),
                caller.name(),
                caller.employeeId().orElse(null));
    }

    private void write(Handle sql, UUID center, List<Judged> judged, Origin origin) {
        List<Sound> sound = new ArrayList<>();
        for (Judged each : judged) {
            if (each instanceof Sound good) {
                sound.add(good);
                access.concerns(good.before().employeeId());
            }
        }
        if (!sound.isEmpty()) {
            codings.write(sql, center, sound, origin);
        }
    }
}
