package io.vocation.survey.change;

import io.vocation.survey.response.NewResponse;
import io.vocation.survey.response.ResponseState;
import io.vocation.survey.source.Scale;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

import java.time.LocalDate;

/** Writes the next revision of an opened response; the feed tells it by itself. */
@ApplicationScoped
class Rewriting {
    private static final String WHERE = " WHERE center_id = :centerId AND contacted_at = :contactedAt AND id = :id";
    private static final String STATE = """
            UPDATE response SET revision = revision + 1, state = :state, waiting_reason = :waiting, by_hand = :byHand,
              employee_id = :employee, team_id = :team, supervisor_id = :supervisor, position = :position""";
    private static final String CONTENT = STATE + """
            , agent = :agent, contacted_at = :at, contact_day = :day, answered_at = :answeredAt, call_type = :callType,
              line_of_business = :lineOfBusiness, csat_center = :csatCenter, csat_center_min = :csatCenterMin,
              csat_center_max = :csatCenterMax, csat_center_top = :csatCenter = :csatCenterMax, csat_csr = :csatCsr,
              csat_csr_min = :csatCsrMin, csat_csr_max = :csatCsrMax, csat_csr_top = :csatCsr = :csatCsrMax,
              resolved = :resolved, contacts = :contacts, continues = :continues, source_of_error = :sourceOfError,
              will_or_skill = :willOrSkill, repeat_reason = :repeatReason, verbatim = :verbatim,
              customer = :customer""";

    /** Whose it is now; nobody's, when it waits for the roster. */
    void counted(Handle sql, Opened opened, Whose whose, boolean byHand) {
        ResponseState state = whose.reason() == null ? ResponseState.COUNTED : ResponseState.WAITING;
        bound(sql.createUpdate(STATE + WHERE), opened, whose, state, byHand).execute();
    }

    /** It does not count. Whose it was stays known, for when it is restored. */
    void voided(Handle sql, Opened opened) {
        bound(sql.createUpdate(STATE + WHERE), opened, opened.whose(), ResponseState.VOID, opened.byHand())
                .execute();
    }

    /** It says something else; its key follows when the contact was at another time. */
    void corrected(Handle sql, Opened opened, NewResponse said, LocalDate day, Whose whose) {
        ResponseState state = opened.isVoid()
                ? ResponseState.VOID
                : whose.reason() == null ? ResponseState.COUNTED : ResponseState.WAITING;
        Update update = bound(sql.createUpdate(CONTENT + WHERE), opened, whose, state, opened.byHand())
                .bind("agent", said.agent())
                .bind("at", said.contactedAt())
                .bind("day", day)
                .bind("answeredAt", said.answeredAt())
                .bind("callType", said.callType())
                .bind("lineOfBusiness", said.lineOfBusiness())
                .bind("resolved", said.resolved())
                .bind("contacts", said.contacts())
                .bind("continues", said.continues())
                .bind("sourceOfError", said.sourceOfError())
                .bind("willOrSkill", said.willOrSkill())
                .bind("repeatReason", said.repeatReason())
                .bind("verbatim", said.verbatim())
                .bind("customer", said.customer());
        rating(
                update,
                "csatCenter",
                said.csatCenter(),
                opened.source().questions().csatCenter());
        rating(update, "csatCsr", said.csatCsr(), opened.source().questions().csatCsr());
        update.execute();
        sql.createUpdate("UPDATE response_key SET contacted_at = :at WHERE response_id = :id")
                .bind("at", said.contactedAt())
                .bind("id", opened.response().id())
                .execute();
    }

    private static Update bound(Update update, Opened opened, Whose whose, ResponseState state, boolean byHand) {
        return update.bind("centerId", opened.response().centerId())
                .bind("contactedAt", opened.response().contactedAt())
                .bind("id", opened.response().id())
                .bind("state", state)
                .bind("waiting", state == ResponseState.WAITING ? whose.reason() : null)
                .bind("byHand", byHand)
                .bind("employee", whose.employeeId())
                .bind("team", whose.teamId())
                .bind("supervisor", whose.supervisorId())
                .bind("position", whose.position());
    }

    /** With the scale it was given on (practice M2). */
    private static void rating(Update update, String name, Integer value, Scale scale) {
        update.bind(name, value)
                .bind(name + "Min", value == null ? null : scale.min())
                .bind(name + "Max", value == null ? null : scale.max());
    }
}
