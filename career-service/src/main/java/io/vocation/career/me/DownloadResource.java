package io.vocation.career.me;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Caller;
import io.vocation.commons.audit.AuditResource;
import io.vocation.commons.held.GatheringData;
import io.vocation.commons.problem.Problems;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.time.Instant;
import java.util.UUID;

/** Everything held about the caller, by whichever service, as one file (practice L1). */
@Path("/career/v1/me/download")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = AuditResource.TAG)
public class DownloadResource {
    private final GatheringData gathering;
    private final OtherServices others;
    private final Caller caller;

    DownloadResource(GatheringData gathering, OtherServices others, Caller caller) {
        this.gathering = gathering;
        this.others = others;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "downloadMyData",
            summary = "Download everything that is held about oneself, by all services",
            description = "One file, complete: while one of the services is down there is none, and the problem says "
                    + "which.")
    @APIResponseSchema(value = Download.class, responseCode = "200", responseDescription = "Everything, as a file")
    @APIResponse(responseCode = "404", description = "The account belongs to no employee")
    public RestResponse<Download> everything() {
        UUID me = caller.employeeId().orElseThrow(() -> Problems.notFound("employee of", caller.name()));
        Download download = new Download(
                Instant.now(),
                me,
                gathering.about(me, caller.name()),
                others.survey(),
                others.performance(),
                others.training());
        return ResponseBuilder.ok(download)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"everything-about-me.json\"")
                .build();
    }
}
