package io.vocation.survey.source.guess;

import io.quarkus.security.Authenticated;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.source.Sources;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.UUID;

/** Guesses over HTTP. */
@Path("/survey/v1/sources/guess")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Sources")
public class GuessResource {
    private static final String CSV = "text/csv";

    private final Sources sources;

    GuessResource(Sources sources) {
        this.sources = sources;
    }

    @POST
    @Consumes(CSV)
    @Operation(
            operationId = "guessSource",
            summary = "Guess from a file how it is to be read",
            description = "Looks at the header and up to 1,000 rows in the first MiB, unpacked if it is compressed with"
                    + " gzip; the rest is passed over and nothing is kept. The draft, corrected where it must be, can be"
                    + " declared as it is; what could not be told is left out of it and named.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples =
                                    @ExampleObject(
                                            name = "calls",
                                            value =
                                                    "Call Id,Agent,Date,Time,Topic,Answered (Y/N),Resolved,Satisfaction rating\nID0001,Diane,2021-01-01,9:12:58,Contract related,Y,Y,3\n")))
    @APIResponseSchema(value = Guess.class, responseDescription = "What could be told, and what could not")
    @APIResponse(
            responseCode = "400",
            description = "The file has no header that can be read, or the center is not known")
    @APIResponse(responseCode = "413", description = "The file is too large for the gateway; its start is enough")
    @APIResponse(responseCode = "415", description = "It is not text/csv")
    public Guess guess(
            @QueryParam("center") @Parameter(description = "The center of the source") UUID center,
            @QueryParam("name") @Size(max = 200) @Parameter(description = "What the source is to be called")
                    String name,
            InputStream file)
            throws IOException {
        ZoneId zone = center == null
                ? null
                : sources.zoneOf(center)
                        .orElseThrow(() ->
                                Problems.invalid(Violation.query("center", "There is no center " + center + ".")));
        return Guessing.of(Sampling.of(file), center, zone, name == null || name.isBlank() ? null : name.strip());
    }
}
