package io.vocation.survey.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.delivery.ReceiptFile;
import io.vocation.survey.delivery.ReceiptStatus;
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

/** Delivery of contacts over HTTP. */
@Path("/survey/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Contacts", description = "Every contact that the phone system knows, answered or not")
public class ContactDeliveryResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final int MOST = 10_000;

    private final DeliveringContacts delivering;
    private final ObjectMapper json;
    private final CurrentOperation current;

    ContactDeliveryResource(DeliveringContacts delivering, ObjectMapper json, CurrentOperation current) {
        this.delivering = delivering;
        this.json = json;
        this.current = current;
    }

    @POST
    @Operation(
            operationId = "deliverContacts",
            summary = "Deliver one contact, up to 10,000, or a stream of any length",
            description = "A contact counts once per center and externalId, however often it is delivered. One whose "
                    + "agent the roster does not know waits for it. Of many, each is answered by itself: a bad one never "
                    + "stops the others. NDJSON is kept as it arrives and answered, a line for each, when all of it was "
                    + "read; after any other answer, deliver all of it again.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(oneOf = {NewContact.class, NewContact[].class}),
                        examples = {
                            @ExampleObject(name = "one", value = NewContact.EXAMPLE),
                            @ExampleObject(name = "many", value = "[" + NewContact.EXAMPLE + "]")
                        }),
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "stream", value = NewContact.EXAMPLE_LINES))
            })
    @APIResponse(
            responseCode = "200",
            description = "Many: what became of each. One: it was there already, with the same content",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DeliveredContacts.class)),
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "201",
            description = "One: it is new; Location names it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactReceipt.class)))
    @APIResponse(responseCode = "400", description = "One that is not valid, or no JSON at all")
    @APIResponse(responseCode = "404", description = "One, of a center that does not exist")
    @APIResponse(responseCode = "409", description = "One that is there already with other content")
    @APIResponse(responseCode = "413", description = "The body, or the array, is too large")
    @APIResponse(responseCode = "415", description = "It is not JSON")
    public RestResponse<DeliveredContacts> deliver(InputStream delivered) throws IOException {
        JsonNode body = json.readTree(delivered);
        current.detail("contacts", body.isArray() ? body.size() : 1);
        return body.isArray() ? many(body) : one(body);
    }

    /** The same operation, which a document shows once. */
    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(operationId = "deliverContacts", hidden = true)
    public StreamingOutput stream(InputStream delivered) throws IOException {
        current.detail("stream", true);
        return ReceiptFile.of(receipts -> delivering.stream(delivered, receipts));
    }

    private RestResponse<DeliveredContacts> many(JsonNode body) {
        if (body.size() > MOST) {
            throw Problems.of(
                            ProblemType.TOO_LARGE,
                            "At most " + MOST + " contacts at a time; these are " + body.size() + ".")
                    .build();
        }
        return RestResponse.ok(ContactReceipts.of(delivering.many(body)));
    }

    private RestResponse<DeliveredContacts> one(JsonNode body) {
        Kept kept = delivering.one(body);
        ContactReceipt receipt = ContactReceipt.kept(null, kept);
        return kept.status() == ReceiptStatus.DUPLICATE
                ? RestResponse.ok(receipt)
                : ResponseBuilder.<DeliveredContacts>created(URI.create("/survey/v1/contacts/" + kept.id()))
                        .entity(receipt)
                        .build();
    }
}
