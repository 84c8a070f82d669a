package io.vocation.performance.principle;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.http.Versions;
import io.vocation.commons.policy.Policies;
import io.vocation.commons.problem.Problems;
import io.vocation.performance.figure.FractionView;
import io.vocation.performance.roster.Center;
import io.vocation.performance.roster.Roster;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a center stands for, over HTTP. */
@Path("/performance/v1/centers/{id}/principles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(
        name = "Principles",
        description = "A center's vision, mission and operating principles, and who acknowledged them")
public class PrincipleResource {
    private final Principles principles;
    private final Publishing publishing;
    private final Policies policies;
    private final Roster roster;
    private final Access access;

    PrincipleResource(Principles principles, Publishing publishing, Policies policies, Roster roster, Access access) {
        this.principles = principles;
        this.publishing = publishing;
        this.policies = policies;
        this.roster = roster;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "getPrinciples",
            summary = "Read what a center stands for",
            description = "The ETag is what publishing the next version needs as If-Match.")
    @APIResponseSchema(value = PrinciplesView.class, responseCode = "200", responseDescription = "What holds")
    @APIResponse(
            responseCode = "404",
            description = "There is no such center, the caller may not see it, or it published nothing")
    public RestResponse<PrinciplesView> current(UUID id) {
        access.requireCenter(id);
        return answer(principles.current(id).orElseThrow(() -> Problems.notFound("published principle of center", id)));
    }

    @POST
    @Operation(
            operationId = "publishPrinciples",
            summary = "Publish what a center stands for from now on",
            description = "As a new version; the ones before stay readable. Needs If-Match: the version that it "
                    + "follows, \"0\" for the first.")
    @APIResponseSchema(
            value = PrinciplesView.class,
            responseCode = "201",
            responseDescription = "Published; Location names it")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    @APIResponse(responseCode = "412", description = "Another version was published in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<PrinciplesView> publish(
            UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The version that it follows", example = "\"1\"")
                    String ifMatch,
            @Valid @NotNull NewPrinciples wanted) {
        PrinciplesView published = publishing.publish(id, ifMatch, wanted);
        return ResponseBuilder.<PrinciplesView>created(
                        URI.create("/performance/v1/centers/" + id + "/principles/versions/" + published.version()))
                .entity(published)
                .tag(Versions.tag(published.version()))
                .build();
    }

    @GET
    @Path("/versions")
    @Operation(operationId = "listPrincipleVersions", summary = "List all that a center published, newest first")
    @APIResponse(responseCode = "200", description = "The versions")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public List<PrinciplesView> versions(UUID id) {
        access.requireCenter(id);
        roster.center(id);
        return principles.all(id);
    }

    @GET
    @Path("/versions/{version}")
    @Operation(operationId = "getPrincipleVersion", summary = "Read one version of what a center stands for")
    @APIResponseSchema(value = PrinciplesView.class, responseCode = "200", responseDescription = "The version")
    @APIResponse(responseCode = "404", description = "There is no such version or center, or the caller may not see it")
    public RestResponse<PrinciplesView> version(UUID id, int version) {
        access.requireCenter(id);
        return answer(principles.require(id, version));
    }

    @GET
    @Path("/versions/{version}/acknowledged")
    @Operation(
            operationId = "getPrinciplesAcknowledged",
            summary = "Read which share of a center's people acknowledged a version",
            description = "Of the people assigned to it today; who has left since is in neither number.")
    @APIResponse(responseCode = "200", description = "The share")
    @APIResponse(responseCode = "404", description = "There is no such version or center, or the caller may not see it")
    public AcknowledgedView acknowledged(UUID id, int version) {
        access.requireCenter(id);
        Center center = roster.center(id);
        principles.require(id, version);
        LocalDate today = LocalDate.now(center.zoneId());
        Principles.Acknowledged count = principles.acknowledged(id, version);
        return new AcknowledgedView(
                id,
                version,
                FractionView.of(
                        count.acknowledged(),
                        count.people(),
                        policies.inForce(id, "standing.shown-from", today).asInt(),
                        policies.inForce(id, "standing.interval-level", today).asDouble()));
    }

    private static RestResponse<PrinciplesView> answer(PrinciplesView view) {
        return ResponseBuilder.ok(view).tag(Versions.tag(view.version())).build();
    }
}
