package io.vocation.survey.me;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Caller;
import io.vocation.commons.audit.AuditReading;
import io.vocation.commons.audit.AuditResource;
import io.vocation.commons.audit.Verifying;
import io.vocation.commons.held.GatheringData;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** This service's audit over HTTP. */
@Path("/survey/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = AuditResource.TAG)
public class SurveyAuditResource extends AuditResource {
    SurveyAuditResource(AuditReading reading, Verifying verifying, GatheringData gathering, Caller caller) {
        super(reading, verifying, gathering, caller);
    }
}
