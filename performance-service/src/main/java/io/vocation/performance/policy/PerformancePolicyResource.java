package io.vocation.performance.policy;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.policy.PolicyKeys;
import io.vocation.commons.policy.PolicyResource;
import io.vocation.commons.policy.PolicyValues;
import io.vocation.commons.policy.SettingPolicies;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** This service's thresholds over HTTP. */
@Path("/performance/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = PolicyResource.TAG, description = "The thresholds: dated, sourced, per center, and who set them")
public class PerformancePolicyResource extends PolicyResource {
    PerformancePolicyResource(PolicyValues values, PolicyKeys keys, SettingPolicies setting, Access access) {
        super(values, keys, setting, access);
    }
}
