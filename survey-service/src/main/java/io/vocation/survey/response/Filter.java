package io.vocation.survey.response;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which responses a list or file shall have; null does not restrict. Spans of time are half-open.
 *
 * @param reasonUnder a reason of the center's tree, with all below it
 * @param metric only what is counted in it
 * @param yes of the metric, what it says on it
 * @param controllable of the metric, only what the CSR could control
 * @param text part of what the customer wrote, in whatever case
 */
public record Filter(
        UUID center,
        UUID employee,
        UUID team,
        UUID supervisor,
        UUID source,
        ResponseState state,
        String callType,
        String lineOfBusiness,
        Instant contactedFrom,
        Instant contactedTo,
        Instant receivedFrom,
        Instant receivedTo,
        Boolean answered,
        Boolean resolved,
        Integer csatCenter,
        Boolean csatCenterTop,
        Integer csatCsr,
        Boolean csatCsrTop,
        SourceOfError sourceOfError,
        WillOrSkill willOrSkill,
        String repeatReason,
        String reasonUnder,
        Metric metric,
        Boolean yes,
        boolean controllable,
        String text) {

    /** Conditions on {@code response r}, each with an AND before it, whose parameters are this record's components. */
    String sql() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("r.center_id = :center", center);
        conditions.put("r.source_id = :source", source);
        conditions.put("r.state = :state", state);
        conditions.put("r.contacted_at >= :contactedFrom", contactedFrom);
        conditions.put("r.contacted_at < :contactedTo", contactedTo);
        conditions.put("r.received_at >= :receivedFrom", receivedFrom);
        conditions.put("r.received_at < :receivedTo", receivedTo);
        conditions.putAll(ofWhatIsSaid());
        return conditions.entrySet().stream()
                .filter(condition -> condition.getValue() != null)
                .map(condition -> " AND " + condition.getKey())
                .collect(Collectors.joining());
    }

    /**
     * Whether it asks for what those are not shown who see only that responses wait: a list that is filtered by an answer
     * tells the answer.
     */
    boolean asksWhatIsSaid() {
        return ofWhatIsSaid().values().stream().anyMatch(value -> value != null);
    }

    private Map<String, Object> ofWhatIsSaid() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("r.employee_id = :employee", employee);
        conditions.put("r.team_id = :team", team);
        conditions.put("r.supervisor_id = :supervisor", supervisor);
        conditions.put("r.call_type = :callType", callType);
        conditions.put("r.line_of_business = :lineOfBusiness", lineOfBusiness);
        conditions.put("(r.answered_at IS NOT NULL) = :answered", answered);
        conditions.put("r.resolved = :resolved", resolved);
        conditions.put("r.csat_center = :csatCenter", csatCenter);
        conditions.put("r.csat_center_top = :csatCenterTop", csatCenterTop);
        conditions.put("r.csat_csr = :csatCsr", csatCsr);
        conditions.put("r.csat_csr_top = :csatCsrTop", csatCsrTop);
        conditions.put("r.source_of_error = :sourceOfError", sourceOfError);
        conditions.put("r.will_or_skill = :willOrSkill", willOrSkill);
        conditions.put("r.repeat_reason = :repeatReason", repeatReason);
        conditions.put(
                "(r.center_id, r.repeat_reason) IN (SELECT c.center_id, u FROM reason c"
                        + " CROSS JOIN LATERAL reasons_under(c.center_id, c.code) AS u WHERE c.code = :reasonUnder)",
                reasonUnder);
        if (metric != null) {
            conditions.put(metric.answered(), true);
            conditions.put(metric.answeredAs(":yes"), yes);
            conditions.put(metric.controllable(), controllable ? true : null);
        }
        conditions.put("r.verbatim ILIKE :text", text);
        return conditions;
    }

    /** What it restricts, for the record; of a text only that there was one, since it may name a customer. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("center", center);
        told.put("employee", employee);
        told.put("team", team);
        told.put("supervisor", supervisor);
        told.put("source", source);
        told.put("state", state);
        told.put("callType", callType);
        told.put("lineOfBusiness", lineOfBusiness);
        told.put("contactedFrom", contactedFrom);
        told.put("contactedTo", contactedTo);
        told.put("receivedFrom", receivedFrom);
        told.put("receivedTo", receivedTo);
        told.put("answered", answered);
        told.put("resolved", resolved);
        told.put("csatCenter", csatCenter);
        told.put("csatCenterTop", csatCenterTop);
        told.put("csatCsr", csatCsr);
        told.put("csatCsrTop", csatCsrTop);
        told.put("sourceOfError", sourceOfError);
        told.put("willOrSkill", willOrSkill);
        told.put("repeatReason", repeatReason);
        told.put("reasonUnder", reasonUnder);
        told.put("metric", metric);
        told.put("verdict", yes == null ? null : yes ? Verdict.YES : Verdict.NO);
        told.put("controllable", controllable ? true : null);
        told.put("text", text == null ? null : "given");
        told.values().removeIf(value -> value == null);
        return told;
    }
}
