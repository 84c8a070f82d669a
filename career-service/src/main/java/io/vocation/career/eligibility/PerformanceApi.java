package io.vocation.career.eligibility;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.vocation.commons.problem.PassingCorrelation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import java.time.LocalDate;
import java.util.UUID;

/** What we ask of performance-service, with the caller's own token: it decides for itself what they may know. */
@Path("/performance/v1")
@RegisterRestClient(configKey = "performance")
@AccessToken
@RegisterProvider(PassingCorrelation.class)
interface PerformanceApi {
    @GET
    @Path("/employees/{id}/standing")
    Standing standing(@PathParam("id") UUID employee, @QueryParam("asOf") LocalDate asOf);
}
