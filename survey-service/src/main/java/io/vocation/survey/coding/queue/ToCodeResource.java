package io.vocation.survey.coding.queue;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.Scope;
import io.vocation.commons.http.Pages;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.coding.Codes;
import io.vocation.survey.coding.Days;
import io.vocation.survey.coding.queue.ToCode.Which;
import io.vocation.survey.coding.reason.ReasonTree;
import io.vocation.survey.coding.reason.Reasons;
import io.vocation.survey.response.Position;
import io.vocation.survey.response.Response;
import io.vocation.survey.response.ResponseView;
import io.vocation.survey.response.Visible;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;

/** The queue of what is to be coded, over HTTP. */
@Path("/survey/v1/centers/{center}/codings/waiting")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Coding")
public class ToCodeResource {
    private final ToCode toCode;
    private final Suggesting suggesting;
    private final Reasons reasons;
    private final Visible visible;
    private final Access access;
    private final Caller caller;

    ToCodeResource(
            ToCode toCode, Suggesting suggesting, Reasons reasons, Visible visible, Access access, Caller caller) {
        this.toCode = toCode;
        this.suggesting = suggesting;
        this.reasons = reasons;
        this.visible = visible;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listResponsesToCode",
            summary = "List the responses that should be coded and are not, oldest contact first",
            description = "Those that were not resolved on the first contact and whose codes the caller may set. Each"
                    + " with what people coded the most alike words of the center as: suggestions, which nothing"
                    + " applies by itself. The Link header leads to the next page.")
    @APIResponse(responseCode = "200", description = "A page, next is absent on the last one")
    @APIResponse(
            responseCode = "400",
            description = "A parameter cannot be read, or MAPPING is asked without a first day")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public RestResponse<Page<ToCodeView>> list(
            UUID center,
            @QueryParam("from") @Parameter(description = "The first day of contacts", example = "2026-03-01")
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day of contacts", example = "2026-03-31") LocalDate to,
            @QueryParam("team") @Parameter(description = "Only contacts whose CSR was on this team then") UUID team,
            @QueryParam("employee") @Parameter(description = "Only contacts of this person") UUID employee,
            @QueryParam("callType") @Size(max = 200) @Parameter(description = "Only contacts of this call type")
                    String callType,
            @QueryParam("missing")
                    @Parameter(
                            description = "Only what lacks this; MAPPING, which needs a first day, "
                                    + "only if it is asked for")
                    Missing missing,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        access.requireCenter(center);
        if (missing == Missing.MAPPING && from == null) {
            throw Problems.invalid(
                    Violation.query("from", "MAPPING looks through all responses from a day on: say which."));
        }
        Days.requireKnown("from", from);
        Days.requireKnown("to", to);
        ZoneId zone = reasons.zone(center);
        Which which = new Which(begin(from, zone), end(to, zone), team, employee, callType, missing);
        ReasonTree tree = reasons.tree(center);
        Scope mine = access.scopeIn("codeResponse");
        UUID me = caller.employeeId().orElse(null);
        Page<Response> page = Page.of(
                toCode.list(center, which, tree, visible.entire(mine), me, Position.parse(cursor), limit),
                limit,
                last -> new Position(last.contactedAt(), last.id()).text());
        Function<String, SuggestionView> suggest = page.items().isEmpty()
                ? _ -> null
                : suggesting.in(center, tree, LocalDate.ofInstant(Instant.now(), zone));
        return Pages.answer(page.map(response -> view(response, tree, suggest)), uri);
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static Instant end(LocalDate day, ZoneId zone) {
        return day == null ? null : begin(day.plusDays(1), zone);
    }

    private ToCodeView view(Response response, ReasonTree tree, Function<String, SuggestionView> suggest) {
        access.concerns(response.employeeId());
        ResponseView said = response.view(true);
        return new ToCodeView(
                said.id(),
                said.revision(),
                said.contactedAt(),
                said.employeeId(),
                said.teamId(),
                said.callType(),
                said.lineOfBusiness(),
                said.resolved(),
                said.contacts(),
                said.continues(),
                said.csatCsr(),
                said.verbatim(),
                new Codes(said.sourceOfError(), said.willOrSkill(), said.repeatReason()),
                ToCode.of(response, tree),
                said.verbatim() == null ? null : suggest.apply(said.verbatim()));
    }
}
