package io.vocation.survey.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.response.NewResponse;
import io.vocation.survey.response.Outcome;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Delivery of responses over HTTP. */
@Path("/survey/v1/responses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Responses")
public class DeliveryResource {
    private static final String NDJSON = "application/x-ndjson";

    private static final int MOST = 10_000;

    private final Delivering delivering;
    private final Gathering gathering;
    private final ObjectMapper json;
    private final CurrentOperation current;

    DeliveryResource(Delivering delivering, Gathering gathering, ObjectMapper json, CurrentOperation current) {
        this.delivering = delivering;
        this.gathering = gathering;
        this.json = json;
        this.current = current;
    }

    @POST
    @Operation(
            operationId = "deliverResponses",
            summary = "Deliver one response, up to 10,000, or a stream of any length",
            description = "A response counts once per source and sourceResponseId, however often it is delivered. One "
                    + "whose agent the roster does not know waits for it. Of many, each is answered by itself: a "
                    + "bad one never stops the others. NDJSON is kept as it arrives and answered, a line for each, "
                    + "when all of it was read; after any other answer, deliver all of it again.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(oneOf = {NewResponse.class, NewResponse[].class}),
                        examples = {
                            @ExampleObject(name = "one", value = NewResponse.EXAMPLE),
                            @ExampleObject(name = "many", value = "[" + NewResponse.EXAMPLE + "]")
                        }),
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "stream", value = NewResponse.EXAMPLE_LINES))
            })
    @APIResponse(
            responseCode = "200",
            description = "Many: what became of each. One: it was there already, with the same content",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Delivered.class)),
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "201",
            description = "One: it is new; Location names it",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "400", description = "One that is not valid, or no JSON at all")
    @APIResponse(responseCode = "404", description = "One, of a source that does not exist")
    @APIResponse(responseCode = "409", description = "One that is there already with other content")
    @APIResponse(responseCode = "413", description = "The body, or the array, is too large")
    @APIResponse(responseCode = "415", description = "It is not JSON")
    public RestResponse<Delivered> deliver(InputStream delivered) throws IOException {
        JsonNode body = json.readTree(delivered);
        current.detail("responses", body.isArray() ? body.size() : 1);
        return body.isArray() ? many(body) : one(body);
    }

    /** The same operation, which a document shows once. */
    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(operationId = "deliverResponses", hidden = true)
    public StreamingOutput stream(InputStream delivered) throws IOException {
        current.detail("stream", true);
        return ReceiptFile.of(receipts -> delivering.stream(delivered, receipts));
    }

    private RestResponse<Delivered> many(JsonNode body) {
        if (body.size() > MOST) {
            throw Problems.of(
                            ProblemType.TOO_LARGE,
                            "At most " + MOST + " responses at a time; these are " + body.size() + ".")
                    .build();
        }
        return RestResponse.ok(BatchReceipt.of(delivering.many(body)));
    }

    private RestResponse<Delivered> one(JsonNode body) {
        Outcome outcome = gathering.keep(body);
        Receipt receipt = new Receipt(ReceiptStatus.valueOf(outcome.status().name()), outcome.id(), outcome.reason());
        return outcome.status() == Outcome.Status.DUPLICATE
                ? RestResponse.ok(receipt)
                : ResponseBuilder.<Delivered>created(URI.create("/survey/v1/responses/" + outcome.id()))
                        .entity(receipt)
                        .build();
    }
}
