package io.vocation.survey.advocacy.figure;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Access.Place;
import io.vocation.commons.access.Caller;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.advocacy.figure.AdvocacyQuery.Whose;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;

import java.util.UUID;

/** Figures of advocates over HTTP. */
@Path("/survey/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Advocacy", description = "What advocates are measured on: never speed")
public class AdvocacyResource {
    private static final String CSV = "text/csv";
    private static final String TOLD_APART = "What the rows are told apart by";
    private static final String HOW =
            "A case counts for who kept it when it was closed, with their team of that day. Accept: text/csv answers a file.";

    private final ShowingAdvocacy showing;
    private final Jdbi jdbi;
    private final Access access;
    private final Caller caller;

    AdvocacyResource(ShowingAdvocacy showing, Jdbi jdbi, Access access, Caller caller) {
        this.showing = showing;
        this.jdbi = jdbi;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Path("/centers/{id}/advocacy")
    @Operation(
            operationId = "getCenterAdvocacy",
            summary = "Read the figures of a center's advocates",
            description = HOW)
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AdvocacyView.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public AdvocacyView ofCenter(
            UUID id,
            @Valid @BeanParam AdvocacyQuery query,
            @QueryParam("by")
                    @DefaultValue("CENTER")
                    @Parameter(
                            description = TOLD_APART,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"CENTER", "TEAM", "ADVOCATE"},
                                            defaultValue = "CENTER"))
                    By by) {
        access.requireCenter(id);
        return showing.of(query.of(Whose.CENTER, id, by), id);
    }

    @GET
    @Path("/centers/{id}/advocacy")
    @Produces(CSV)
    @Operation(operationId = "getCenterAdvocacy", hidden = true)
    public String ofCenterAsFile(
            UUID id, @Valid @BeanParam AdvocacyQuery query, @QueryParam("by") @DefaultValue("CENTER") By by) {
        return AdvocacyFile.of(ofCenter(id, query, by));
    }

    @GET
    @Path("/teams/{id}/advocacy")
    @Operation(operationId = "getTeamAdvocacy", summary = "Read the figures of a team's advocates", description = HOW)
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AdvocacyView.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", description = "A team is not told apart by center")
    @APIResponse(responseCode = "404", description = "There is no such team, or the caller may not see it")
    public AdvocacyView ofTeam(
            UUID id,
            @Valid @BeanParam AdvocacyQuery query,
            @QueryParam("by")
                    @DefaultValue("TEAM")
                    @Parameter(
                            description = TOLD_APART,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"CENTER", "TEAM", "ADVOCATE"},
                                            defaultValue = "TEAM"))
                    By by) {
        access.requireTeam(id);
        if (by == By.CENTER) {
            throw Problems.invalid(Violation.query("by", "A team is told apart by TEAM or ADVOCATE."));
        }
        return showing.of(query.of(Whose.TEAM, id, by), centerOf(id));
    }

    @GET
    @Path("/teams/{id}/advocacy")
    @Produces(CSV)
    @Operation(operationId = "getTeamAdvocacy", hidden = true)
    public String ofTeamAsFile(
            UUID id, @Valid @BeanParam AdvocacyQuery query, @QueryParam("by") @DefaultValue("TEAM") By by) {
        return AdvocacyFile.of(ofTeam(id, query, by));
    }

    @GET
    @Path("/me/advocacy")
    @Operation(operationId = "getMyAdvocacy", summary = "Read one's own figures as an advocate", description = HOW)
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AdvocacyView.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "This account belongs to no employee")
    public AdvocacyView mine(@Valid @BeanParam AdvocacyQuery query) {
        UUID me = caller.employeeId().orElseThrow(() -> Problems.notFound("employee of this account", caller.name()));
        UUID center = access.placeOf(me).map(Place::centerId).orElse(null);
        return showing.of(query.of(Whose.PERSON, me, By.ADVOCATE), center);
    }

    @GET
    @Path("/me/advocacy")
    @Produces(CSV)
    @Operation(operationId = "getMyAdvocacy", hidden = true)
    public String mineAsFile(@Valid @BeanParam AdvocacyQuery query) {
        return AdvocacyFile.of(mine(query));
    }

    private UUID centerOf(UUID team) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT center_id FROM roster_team WHERE id = :team")
                .bind("team", team)
                .mapTo(UUID.class)
                .findOne()
                .orElse(null));
    }
}
