package io.vocation.survey.change;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.http.Versions;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.response.Response;
import io.vocation.survey.response.Responses;
import io.vocation.survey.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Lets a caller change one response: whoever may, who knows its current revision, and one at a time. */
@ApplicationScoped
class Opening {
    /** The key never moves to another month, so it stands for the response in the queue of those who change it. */
    private static final String LOCK = "SELECT source_id FROM response_key WHERE response_id = :id FOR UPDATE";

    private static final String MORE = """
            SELECT contact_day, by_hand FROM response
            WHERE center_id = :centerId AND contacted_at = :contactedAt AND id = :id""";

    private final Responses responses;
    private final Sources sources;
    private final Access access;
    private final Caller caller;
    private final CurrentOperation current;

    Opening(Responses responses, Sources sources, Access access, Caller caller, CurrentOperation current) {
        this.responses = responses;
        this.sources = sources;
        this.access = access;
        this.caller = caller;
        this.current = current;
    }

    private record More(LocalDate contactDay, boolean byHand) {}

    /**
     * Opens a response in the running transaction, of which this must be the first work: the roster stands still from here
     * on, too.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless the caller sees it, 403 when it is about themselves,
     *     428 or 412 unless they know its revision
     */
    Opened open(Handle sql, UUID id, String ifMatch, String reason) {
        lock(sql, id);
        Opened opened = find(sql, id).orElseThrow(() -> Problems.notFound("response", id));
        Versions.require(ifMatch, opened.response().revision());
        current.because(reason);
        return opened;
    }

    /** Waits until nobody else changes it, nor the roster. */
    void lock(Handle sql, UUID id) {
        sql.execute("SELECT pg_advisory_xact_lock_shared(hashtext('attribution'))");
        sql.createQuery(LOCK).bind("id", id).mapTo(UUID.class).findOne();
    }

    /** What was locked; empty unless the caller sees it. */
    Optional<Opened> find(Handle sql, UUID id) {
        return responses.find(id).map(response -> opened(sql, response));
    }

    private Opened opened(Handle sql, Response response) {
        requireOther(response.employeeId());
        access.concerns(response.employeeId());
        More more =
                sql.createQuery(MORE).bindMethods(response).mapTo(More.class).one();
        return new Opened(response, sources.require(response.sourceId()), more.contactDay(), more.byHand());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 when this is the caller */
    void requireOther(UUID employee) {
        if (employee != null && caller.employeeId().filter(employee::equals).isPresent()) {
            throw Problems.forbidden("Nobody does this for themselves.");
        }
    }
}
