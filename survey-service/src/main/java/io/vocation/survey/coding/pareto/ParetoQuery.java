package io.vocation.survey.coding.pareto;

import io.vocation.survey.coding.reason.ReasonTree;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.UUID;

/** Of which responses a Pareto is asked for. */
public class ParetoQuery {
    @NotNull
    @QueryParam("from")
    @Parameter(description = "The first day of contacts", example = "2026-03-01", required = true)
    LocalDate from;

    @NotNull
    @QueryParam("to")
    @Parameter(description = "The last day of contacts", example = "2026-03-31", required = true)
    LocalDate to;

    @QueryParam("team")
    @Parameter(description = "Only contacts whose CSR was on this team then")
    UUID team;

    @QueryParam("employee")
    @Parameter(description = "Only contacts of this person")
    UUID employee;

    @QueryParam("callType")
    @Size(max = 200)
    @Parameter(description = "Only contacts of this call type", example = "billing")
    String callType;

    @QueryParam("level")
    @Min(1)
    @Max(ReasonTree.DEEPEST)
    @Parameter(description = "Sum the reasons at this level of the tree, 1 being the top; each by itself if left out")
    Integer level;

    @QueryParam("compare")
    @Parameter(description = "Whether to show as many days right before as well")
    Boolean compare;
}
