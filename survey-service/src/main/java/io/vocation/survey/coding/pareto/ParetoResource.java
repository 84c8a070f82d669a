package io.vocation.survey.coding.pareto;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Scope;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.coding.Days;
import io.vocation.survey.coding.pareto.Counting.Of;
import io.vocation.survey.coding.pareto.ShowingPareto.Asked;
import io.vocation.survey.coding.reason.ReasonTree;
import io.vocation.survey.coding.reason.Reasons;
import io.vocation.survey.response.Visible;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** What customers call again for, over HTTP. */
@Path("/survey/v1/centers/{center}/reasons/pareto")
@Authenticated
@Tag(name = "Reasons")
public class ParetoResource {
    private static final String READS = "getCoding";

    private final ShowingPareto showing;
    private final Reasons reasons;
    private final Visible visible;
    private final Access access;

    ParetoResource(ShowingPareto showing, Reasons reasons, Visible visible, Access access) {
        this.showing = showing;
        this.reasons = reasons;
        this.visible = visible;
        this.access = access;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getReasonPareto",
            summary = "Read what customers call again for, the most frequent first, and whose errors it was",
            description = "By the days of the contacts in the center's zone. A supervisor's is of the people they"
                    + " supervise; one of a single person is for those who may read that person's codings. Accept:"
                    + " text/csv answers the reasons as a file.")
    @APIResponse(
            responseCode = "200",
            description = "The reasons",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ParetoView.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", description = "A parameter is missing or cannot be read")
    @APIResponse(
            responseCode = "404",
            description = "There is no such center, team or person, or the caller may not see it")
    public ParetoView read(UUID center, @Valid @BeanParam ParetoQuery query) {
        access.requireCenter(center);
        Scope mine = access.scopeIn(READS);
        if (query.employee != null) {
            if (!access.sees(mine, query.employee)) {
                throw Problems.notFound("employee", query.employee);
            }
            access.concerns(query.employee);
        }
        boolean led = mine instanceof Scope.Team;
        if (query.team != null && !access.seesTeam(led ? mine : access.scope(), query.team)) {
            throw Problems.notFound("team", query.team);
        }
        Of of = new Of(
                center, query.team, query.employee, query.callType, visible.entire(led ? mine : new Scope.Everyone()));
        Days days = Days.of(query.from, query.to, reasons.zone(center));
        ReasonTree tree = reasons.tree(center);
        boolean linked = !(mine instanceof Scope.Nobody);
        return showing.view(new Asked(of, days, query.level, Boolean.TRUE.equals(query.compare), !led, linked), tree);
    }

    @GET
    @Produces("text/csv")
    @Operation(operationId = "getReasonPareto", hidden = true)
    public String sheet(UUID center, @Valid @BeanParam ParetoQuery query) {
        return ParetoFile.write(read(center, query));
    }
}
