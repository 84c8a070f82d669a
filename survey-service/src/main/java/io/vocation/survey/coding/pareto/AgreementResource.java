package io.vocation.survey.coding.pareto;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.figure.RateView;
import io.vocation.commons.figure.RateView.Shown;
import io.vocation.commons.policy.Policies;
import io.vocation.survey.coding.Days;
import io.vocation.survey.coding.pareto.Counting.Agreed;
import io.vocation.survey.coding.pareto.ParetoView.ParetoState;
import io.vocation.survey.coding.reason.Reasons;
import io.vocation.survey.figure.FigurePolicy;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.UUID;

/** How far coders agree, over HTTP. */
@Path("/survey/v1/centers/{center}/codings/agreement")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Coding")
public class AgreementResource {
    private final Counting counting;
    private final Reasons reasons;
    private final Policies policies;
    private final Access access;

    AgreementResource(Counting counting, Reasons reasons, Policies policies, Access access) {
        this.counting = counting;
        this.reasons = reasons;
        this.policies = policies;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "getCodingAgreement",
            summary = "Read how often a second coder changed what the first had said",
            description = "By the days of the center's zone on which it was coded. Corrections of whole responses are"
                    + " not among them.")
    @APIResponse(responseCode = "200", description = "The agreement")
    @APIResponse(responseCode = "400", description = "A parameter is missing or cannot be read")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public AgreementView read(
            UUID center,
            @QueryParam("from") @Parameter(description = "The first day", example = "2026-03-01") LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day", example = "2026-03-31") LocalDate to) {
        access.requireCenter(center);
        Days days = Days.of(from, to, reasons.zone(center));
        Agreed agreed = counting.agreed(center, days);
        Shown rule = FigurePolicy.shown(policies.inForce(center, FigurePolicy.KEYS, days.to()));
        boolean shown = agreed.recodings() >= rule.from();
        return new AgreementView(
                days.from(),
                days.to(),
                days.zone().getId(),
                shown ? ParetoState.SHOWN : ParetoState.INSUFFICIENT_DATA,
                agreed.codings(),
                agreed.recodings(),
                shown ? RateView.of(agreed.changed(), agreed.recodings(), rule) : null);
    }
}
