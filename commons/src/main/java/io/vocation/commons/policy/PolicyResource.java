package io.vocation.commons.policy;

import io.vocation.commons.access.Access;
import io.vocation.commons.http.Versions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The thresholds of a service over HTTP. Each service has a resource of its own, which says where. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class PolicyResource {
    /** The name of these operations in a service's document. */
    public static final String TAG = "Policies";

    private static final String ETAG = "The ETag of its history";
    private static final String EXAMPLE = "\"1\"";
    private static final String DAY = "The day; without it today";
    private static final String ON = "2026-03-31";
    private static final String OUT_OF_RANGE = "The value is out of its range, or the reason is missing";
    private static final String NO_KEY = "There is no such policy";
    private static final String NO_CENTER = "There is no such policy or center, or the caller may not see it";
    private static final String CLOSED =
            "It would change a closed period (possibleFrom says from when it can be set), or another operation sets it";
    private static final String HELD = "It holds already, or another operation sets it";
    private static final String STALE = "It was changed in the meantime";
    private static final String UNGUARDED = "If-Match is missing";

    private final PolicyValues values;
    private final PolicyKeys keys;
    private final SettingPolicies setting;
    private final Access access;

    protected PolicyResource(PolicyValues values, PolicyKeys keys, SettingPolicies setting, Access access) {
        this.values = values;
        this.keys = keys;
        this.setting = setting;
        this.access = access;
    }

    @GET
    @Path("/centers/{id}/policies")
    @Operation(
            operationId = "listPolicies",
            summary = "List the thresholds in force in a center on a day",
            description = "Each is the center's own, or else the common one.")
    @APIResponse(responseCode = "200", description = "The policies, by key")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public List<PolicyView> inCenter(
            UUID id, @QueryParam("on") @Parameter(description = DAY, example = ON) LocalDate on) {
        access.requireCenter(id);
        return inForce(id, on);
    }

    @GET
    @Path("/centers/{id}/policies/{key}")
    @Operation(
            operationId = "getPolicy",
            summary = "Read a threshold of a center, and who set what, when and why",
            description = "The ETag is what a change of the center's own value needs as If-Match.")
    @APIResponseSchema(value = PolicyHistory.class, responseCode = "200", responseDescription = "The policy")
    @APIResponse(responseCode = "404", description = NO_CENTER)
    public RestResponse<PolicyHistory> ofCenter(UUID id, String key) {
        access.requireCenter(id);
        return history(id, key);
    }

    @PUT
    @Path("/centers/{id}/policies/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setPolicy",
            summary = "Set a center's own threshold from a day on",
            description = "Needs If-Match. What held in a month that has ended in the center's zone cannot be changed.")
    @APIResponseSchema(value = PolicyHistory.class, responseCode = "200", responseDescription = "Set")
    @APIResponse(responseCode = "400", description = OUT_OF_RANGE)
    @APIResponse(responseCode = "404", description = NO_CENTER)
    @APIResponse(responseCode = "409", description = CLOSED)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = UNGUARDED)
    public RestResponse<PolicyHistory> set(
            UUID id,
            String key,
            @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch,
            @Valid @NotNull NewPolicyValue wanted) {
        access.requireCenter(id);
        setting.set(id, key, ifMatch, wanted);
        return history(id, key);
    }

    @POST
    @Path("/centers/{id}/policies/{key}/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawPolicy",
            summary = "Take back a center's own threshold that does not hold yet",
            description = "Needs If-Match. It stays in the history.")
    @APIResponseSchema(value = PolicyHistory.class, responseCode = "200", responseDescription = "Taken back")
    @APIResponse(responseCode = "404", description = NO_CENTER)
    @APIResponse(responseCode = "409", description = HELD)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = UNGUARDED)
    public RestResponse<PolicyHistory> withdraw(
            UUID id,
            String key,
            @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch,
            @Valid @NotNull PolicyWithdrawal withdrawal) {
        access.requireCenter(id);
        setting.withdraw(id, key, ifMatch, withdrawal);
        return history(id, key);
    }

    @GET
    @Path("/policies")
    @Operation(operationId = "listCommonPolicies", summary = "List the thresholds common to all centers on a day")
    @APIResponse(responseCode = "200", description = "The policies, by key")
    public List<PolicyView> common(@QueryParam("on") @Parameter(description = DAY, example = ON) LocalDate on) {
        return inForce(null, on);
    }

    @GET
    @Path("/policies/{key}")
    @Operation(
            operationId = "getCommonPolicy",
            summary = "Read a threshold common to all centers, and who set what, when and why",
            description = "The ETag is what a change needs as If-Match.")
    @APIResponseSchema(value = PolicyHistory.class, responseCode = "200", responseDescription = "The policy")
    @APIResponse(responseCode = "404", description = NO_KEY)
    public RestResponse<PolicyHistory> commonOne(String key) {
        return history(null, key);
    }

    @PUT
    @Path("/policies/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setCommonPolicy",
            summary = "Set a threshold for all centers without one of their own, from a day on",
            description = "Needs If-Match. What held in a month that has ended in some center cannot be changed.")
    @APIResponseSchema(value = PolicyHistory.class, responseCode = "200", responseDescription = "Set")
    @APIResponse(responseCode = "400", description = OUT_OF_RANGE)
    @APIResponse(responseCode = "404", description = NO_KEY)
    @APIResponse(responseCode = "409", description = CLOSED)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = UNGUARDED)
    public RestResponse<PolicyHistory> setCommon(
            String key,
            @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch,
            @Valid @NotNull NewPolicyValue wanted) {
        setting.set(null, key, ifMatch, wanted);
        return history(null, key);
    }

    @POST
    @Path("/policies/{key}/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawCommonPolicy",
            summary = "Take back a common threshold that does not hold yet",
            description = "Needs If-Match. It stays in the history.")
    @APIResponseSchema(value = PolicyHistory.class, responseCode = "200", responseDescription = "Taken back")
    @APIResponse(responseCode = "404", description = NO_KEY)
    @APIResponse(responseCode = "409", description = HELD)
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "428", description = UNGUARDED)
    public RestResponse<PolicyHistory> withdrawCommon(
            String key,
            @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch,
            @Valid @NotNull PolicyWithdrawal withdrawal) {
        setting.withdraw(null, key, ifMatch, withdrawal);
        return history(null, key);
    }

    private List<PolicyView> inForce(UUID center, LocalDate on) {
        LocalDate today = setting.today(center);
        return values.inForce(center, on == null ? today : on).stream()
                .map(change -> PolicyView.of(change, keys))
                .toList();
    }

    private RestResponse<PolicyHistory> history(UUID center, String key) {
        LocalDate today = setting.today(center);
        Timeline timeline = setting.require(center, key);
        return ResponseBuilder.ok(PolicyHistory.of(timeline, today, keys))
                .tag(Versions.tag(SettingPolicies.version(center, timeline)))
                .build();
    }
}
