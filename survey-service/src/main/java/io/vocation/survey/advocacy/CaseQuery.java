package io.vocation.survey.advocacy;

import io.vocation.survey.contact.Routine;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which cases a caller asks for. Days are days of the center's zone; both ends count. */
public class CaseQuery {
    private static final String FIRST = "2026-03-01";
    private static final String LAST = "2026-03-31";

    @QueryParam("center")
    @Parameter(description = "Only of this center")
    UUID center;

    @QueryParam("advocate")
    @Parameter(description = "Only those that this person keeps")
    UUID advocate;

    @QueryParam("state")
    @Parameter(description = "Only in this state")
    CaseState state;

    @QueryParam("selfServiceTried")
    @Parameter(description = "Only those before whose first contact the customer had tried self-service, or had not")
    Boolean selfServiceTried;

    @QueryParam("routineOrException")
    @Parameter(description = "Only those whose first contact was one")
    Routine routineOrException;

    @QueryParam("openedFrom")
    @Parameter(description = "The first day of opening", example = FIRST)
    LocalDate openedFrom;

    @QueryParam("openedTo")
    @Parameter(description = "The last day of opening", example = LAST)
    LocalDate openedTo;

    @QueryParam("closedFrom")
    @Parameter(description = "The first day of closing", example = FIRST)
    LocalDate closedFrom;

    @QueryParam("closedTo")
    @Parameter(description = "The last day of closing", example = LAST)
    LocalDate closedTo;

    Filter filter() {
        return new Filter(
                center,
                advocate,
                state,
                selfServiceTried,
                routineOrException,
                openedFrom,
                openedTo,
                closedFrom,
                closedTo);
    }

    /** The same as a value; null does not restrict. */
    public record Filter(
            UUID center,
            UUID advocate,
            CaseState state,
            Boolean selfServiceTried,
            Routine routineOrException,
            LocalDate openedFrom,
            LocalDate openedTo,
            LocalDate closedFrom,
            LocalDate closedTo) {

        /** Conditions on {@code advocacy_case c} and its {@code first} contact, each with an AND before it. */
        String sql() {
            Map<String, Object> conditions = new LinkedHashMap<>();
            conditions.put("c.center_id = :center", center);
            conditions.put("c.advocate_id = :advocate", advocate);
            conditions.put("c.state = :state", state);
            conditions.put("first.self_service_tried = :selfServiceTried", selfServiceTried);
            conditions.put("first.routine_or_exception = :routineOrException", routineOrException);
            conditions.put("c.opened_day >= :openedFrom", openedFrom);
            conditions.put("c.opened_day <= :openedTo", openedTo);
            conditions.put("c.state = 'CLOSED' AND c.closed_day >= :closedFrom", closedFrom);
            conditions.put("c.state = 'CLOSED' AND c.closed_day <= :closedTo", closedTo);
            return conditions.entrySet().stream()
                    .filter(condition -> condition.getValue() != null)
                    .map(condition -> " AND " + condition.getKey())
                    .collect(Collectors.joining());
        }
    }
}
