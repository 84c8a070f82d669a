package io.vocation.survey.contact;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which contacts of a center a caller asks for; null does not restrict. */
public class ContactQuery {
    @QueryParam("center")
    @NotNull
    @Parameter(description = "Of this center")
    UUID center;

    @QueryParam("from")
    @Parameter(description = "The first day, in the center's zone", example = "2026-03-01")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "The last day, in the center's zone", example = "2026-03-31")
    LocalDate to;

    @QueryParam("employee")
    @Parameter(description = "Only of this person")
    UUID employee;

    @QueryParam("team")
    @Parameter(description = "Only where the CSR was on this team then")
    UUID team;

    @QueryParam("state")
    @Parameter(description = "Only in this state")
    ContactState state;

    @QueryParam("callType")
    @Size(max = 100)
    @Parameter(description = "Only of this call type", example = "billing")
    String callType;

    @QueryParam("reason")
    @Size(max = 200)
    @Parameter(description = "Only for this reason", example = "bill too high")
    String reason;

    @QueryParam("customerRef")
    @Size(max = 200)
    @Parameter(description = "Only of this customer. For those to whom customers are shown.")
    String customerRef;

    @QueryParam("case")
    @Parameter(description = "Only of this case")
    UUID caseId;

    @QueryParam("selfServiceTried")
    @Parameter(description = "Only where the customer had tried self-service first, or only where not")
    Boolean selfServiceTried;

    @QueryParam("routineOrException")
    @Parameter(description = "Only the routine ones, or only the exceptions")
    Routine routineOrException;

    /** Conditions on {@code contact r}, each with an AND before it, by the value of their parameter. */
    private Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("r.contact_day >= :from", from);
        conditions.put("r.contact_day <= :to", to);
        conditions.put("r.employee_id = :employee", employee);
        conditions.put("r.team_id = :team", team);
        conditions.put("r.state = :state", state);
        conditions.put("r.call_type = :callType", callType);
        conditions.put("r.reason = :reason", reason);
        conditions.put("r.customer_ref = :customerRef", customerRef);
        conditions.put("r.case_id = :caseId", caseId);
        conditions.put("r.self_service_tried = :selfServiceTried", selfServiceTried);
        conditions.put("r.routine_or_exception = :routineOrException", routineOrException);
        conditions.values().removeIf(value -> value == null);
        return conditions;
    }

    String sql() {
        return conditions().keySet().stream()
                .map(condition -> " AND " + condition)
                .collect(Collectors.joining());
    }

    /** The parameters of {@link #sql()}, by their names. */
    Map<String, Object> parameters() {
        return conditions().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(entry.getKey().indexOf(':') + 1), Map.Entry::getValue));
    }

    /** What it restricts, for the record; of a customer only that there was one. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>(parameters());
        told.replaceAll((name, value) -> name.equals("customerRef") ? "given" : value.toString());
        told.put("center", center.toString());
        return told;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where the days are the wrong way around */
    void check() {
        if (from != null && to != null && from.isAfter(to)) {
            throw Problems.invalid(Violation.query("to", "It is before 'from'."));
        }
    }
}
