package io.vocation.career.account;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.http.Pages;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.List;
import java.util.UUID;

/** How far accounts follow the roster, over HTTP. */
@Path("/career/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Accounts", description = "Everybody's account at sign-in, and which role a position gives")
public class AccountResource {
    private final AccountsShown shown;
    private final Accounts accounts;
    private final Access access;

    AccountResource(AccountsShown shown, Accounts accounts, Access access) {
        this.shown = shown;
        this.accounts = accounts;
        this.access = access;
    }

    @GET
    @Path("/accounts")
    @Operation(operationId = "listAccounts", summary = "List how far accounts follow the roster, by employee number")
    public RestResponse<Page<AccountView>> list(
            @QueryParam("state") @Parameter(description = "Only accounts in this state") AccountProgress state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        return Pages.answer(shown.list(state, cursor, limit), uri);
    }

    @POST
    @Path("/accounts/{employeeId}/retries")
    @Transactional
    @Operation(
            operationId = "retryAccount",
            summary = "Look at an account again now, whatever was found before",
            description = "It happens within seconds, after the answer.")
    @APIResponseSchema(value = AccountView.class, responseCode = "202", responseDescription = "It is due now")
    public RestResponse<AccountView> retry(UUID employeeId) {
        access.requirePerson(employeeId);
        if (accounts.forget(List.of(employeeId)) == 0) {
            throw Problems.notFound("account of employee", employeeId);
        }
        return RestResponse.ResponseBuilder.<AccountView>create(RestResponse.Status.ACCEPTED)
                .entity(shown.of(employeeId).orElseThrow())
                .build();
    }
}
