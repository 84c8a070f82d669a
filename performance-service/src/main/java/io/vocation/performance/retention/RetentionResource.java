package io.vocation.performance.retention;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.http.Pages;
import io.vocation.commons.page.Page;
import io.vocation.commons.policy.Policies;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.performance.roster.Center;
import io.vocation.performance.roster.Roster;
import io.vocation.performance.window.WindowQuery;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Models of who continues to do business, over HTTP. */
@Path("/performance/v1/centers/{id}/retention-model")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Retention", description = "What makes customers continue, as far as their answers tell")
public class RetentionResource {

    private static final String NO_MODEL = "There is no such center or model, or the caller may not see it";

    private final FittingRetention fitting;
    private final RetentionModels models;
    private final Policies policies;
    private final Roster roster;
    private final Access access;

    RetentionResource(
            FittingRetention fitting, RetentionModels models, Policies policies, Roster roster, Access access) {
        this.fitting = fitting;
        this.models = models;
        this.policies = policies;
        this.roster = roster;
        this.access = access;
    }

    @POST
    @Operation(
            operationId = "fitRetentionModel",
            summary = "Fit a center's retention model anew",
            description = "Earlier fits stay. Where there is not enough to fit, that is kept as well.")
    @APIResponseSchema(
            value = RetentionModelView.class,
            responseCode = "201",
            responseDescription = "Fitted; Location names the fit")
    @APIResponse(responseCode = "400", description = "asOf is no day, or in the future")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public RestResponse<RetentionModelView> fit(
            UUID id,
            @Parameter(
                            description = "Last day of the window, in the center's zone; without it today.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"),
                            example = "2026-03-31")
                    @QueryParam("asOf")
                    String asOf) {
        access.requireCenter(id);
        Center center = roster.center(id);
        RetentionModel model = fitting.fit(center, WindowQuery.lastDay(asOf, center));
        return ResponseBuilder.<RetentionModelView>create(RestResponse.Status.CREATED)
                .entity(RetentionModelView.of(model))
                .location(URI.create("/performance/v1/centers/" + id + "/retention-model/history/" + model.id()))
                .build();
    }

    @GET
    @Operation(operationId = "getRetentionModel", summary = "Read a center's newest retention model")
    @APIResponse(responseCode = "200", description = "The model")
    @APIResponse(responseCode = "404", description = NO_MODEL)
    public RetentionModelView newest(UUID id) {
        access.requireCenter(id);
        return RetentionModelView.of(newestOf(id));
    }

    @GET
    @Path("/history")
    @Operation(
            operationId = "listRetentionModels",
            summary = "List a center's retention models, newest first",
            description = "The Link header leads to the next page.")
    @APIResponse(responseCode = "200", description = "A page")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public RestResponse<Page<RetentionModelView>> history(
            UUID id,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") UUID cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        access.requireCenter(id);
        UUID center = roster.center(id).id();
        List<RetentionModelView> rows = models.newestFirst(center, cursor, limit + 1).stream()
                .map(RetentionModelView::of)
                .toList();
        return Pages.answer(Page.of(rows, limit, last -> last.id().toString()), uri);
    }

    @GET
    @Path("/history/{model}")
    @Operation(operationId = "getRetentionModelOfHistory", summary = "Read one of a center's retention models")
    @APIResponse(responseCode = "200", description = "The model")
    @APIResponse(responseCode = "404", description = NO_MODEL)
    public RetentionModelView one(UUID id, UUID model) {
        access.requireCenter(id);
        return models.find(id, model)
                .map(RetentionModelView::of)
                .orElseThrow(() -> Problems.notFound("retention model", model));
    }

    @GET
    @Path("/effect")
    @Operation(
            operationId = "getRetentionEffect",
            summary = "Read what a change of a metric comes to in customers who continue",
            description =
                    "By the newest model, standardized over the responses it is fitted to. A model that is no better than"
                            + " the average says nothing.")
    @APIResponse(responseCode = "200", description = "The effect, or why there is none")
    @APIResponse(
            responseCode = "400",
            description = "The metric or the points make no sense, or nobody is left to move")
    @APIResponse(responseCode = "404", description = NO_MODEL)
    public RetentionEffectView effect(UUID id, @BeanParam EffectQuery query) {
        access.requireCenter(id);
        query.check();
        RetentionModel model = newestOf(id);
        double level = policies.inForce(
                        id,
                        "standing.interval-level",
                        LocalDate.now(roster.center(id).zoneId()))
                .asDouble();
        model.effect(query.metric, query.change(), level)
                .filter(effect -> Math.abs(query.change()) > effect.mostPoints())
                .ifPresent(effect -> {
                    throw Problems.invalid(Violation.query(
                            "points",
                            String.format(
                                    Locale.ROOT,
                                    "Only %.1f of 100 customers are left to move that way.",
                                    effect.mostPoints())));
                });
        Long customers = query.customers == null ? null : query.customers.longValue();
        return RetentionEffectView.of(model, query.metric, query.change(), customers, level);
    }

    private RetentionModel newestOf(UUID center) {
        return models.newest(center).orElseThrow(() -> Problems.notFound("retention model of center", center));
    }
}
