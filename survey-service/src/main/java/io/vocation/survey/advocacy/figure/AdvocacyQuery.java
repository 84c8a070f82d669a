package io.vocation.survey.advocacy.figure;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.contact.Routine;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.UUID;

/** Of which cases figures are asked. Days are days of the center's zone. */
public class AdvocacyQuery {
    @QueryParam("from")
    @NotNull
    @Parameter(description = "First day", example = "2026-01-01", required = true)
    LocalDate from;

    @QueryParam("to")
    @NotNull
    @Parameter(description = "Last day, counted", example = "2026-03-31", required = true)
    LocalDate to;

    @QueryParam("selfServiceTried")
    @Parameter(
            description = "Only cases before whose first contact the customer had tried self-service, or had not. Cases"
                    + " of which nobody knows are left out.")
    Boolean selfServiceTried;

    @QueryParam("routineOrException")
    @Parameter(description = "Only cases whose first contact was one")
    Routine routineOrException;

    /** Whose figures. */
    public enum Whose {
        CENTER,
        TEAM,
        PERSON
    }

    /** A question with everything in it. @param id of the center, team or person */
    public record Asked(
            Whose whose,
            UUID id,
            By by,
            LocalDate from,
            LocalDate to,
            Boolean selfServiceTried,
            Routine routineOrException) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the last day comes before the first */
    Asked of(Whose whose, UUID id, By by) {
        if (to.isBefore(from)) {
            throw Problems.invalid(Violation.query("to", "The last day comes before the first."));
        }
        return new Asked(whose, id, by, from, to, selfServiceTried, routineOrException);
    }
}
