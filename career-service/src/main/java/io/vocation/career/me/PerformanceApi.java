package io.vocation.career.me;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.vocation.commons.held.MyData;
import io.vocation.commons.problem.PassingCorrelation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What we ask of performance-service, with the caller's own token: what it holds about them. */
@Path("/performance/v1")
@RegisterRestClient(configKey = "performance")
@AccessToken
@RegisterProvider(PassingCorrelation.class)
interface PerformanceApi {
    @GET
    @Path("/me/data")
    MyData myData();
}
