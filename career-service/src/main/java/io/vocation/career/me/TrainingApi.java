package io.vocation.career.me;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.vocation.commons.held.MyData;
import io.vocation.commons.problem.PassingCorrelation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What we ask of training-service, with the caller's own token: what it holds about them. */
@Path("/training/v1")
@RegisterRestClient(configKey = "training")
@AccessToken
@RegisterProvider(PassingCorrelation.class)
interface TrainingApi {
    @GET
    @Path("/me/data")
    MyData myData();
}
