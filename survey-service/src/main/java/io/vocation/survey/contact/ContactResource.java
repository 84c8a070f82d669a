package io.vocation.survey.contact;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.http.Pages;
import io.vocation.commons.http.Versions;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.change.NewReason;
import io.vocation.survey.response.Position;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.util.List;
import java.util.UUID;

/** Kept contacts over HTTP. */
@Path("/survey/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Contacts")
public class ContactResource {
    private static final String ETAG = "The ETag that was read";
    private static final String EXAMPLE = "\"1\"";

    private final VisibleContacts contacts;
    private final ChangingContact changing;
    private final ExportingContacts exporting;
    private final Access access;

    ContactResource(VisibleContacts contacts, ChangingContact changing, ExportingContacts exporting, Access access) {
        this.contacts = contacts;
        this.changing = changing;
        this.exporting = exporting;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listContacts",
            summary = "List the contacts of a center that one may see, newest first",
            description = "The customer is shown to the supervisor and the manager only. The Link header leads to the "
                    + "next page. Accept: text/csv and application/x-ndjson answer all that the filters leave, as a "
                    + "stream; an answer that breaks off without an end is incomplete. In CSV, times are in UTC, and a "
                    + "text that a spreadsheet would take for a formula has an apostrophe before it.")
    @APIResponse(
            responseCode = "200",
            description = "A page, next is absent on the last one; or all",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ContactPage.class)),
                @Content(mediaType = ContactImportResource.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportingContacts.LINES, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<Page<ContactView>> list(
            @Valid @BeanParam ContactQuery query,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        contacts.require(query);
        boolean customers = contacts.customers();
        List<Contact> found = contacts.list(query, Position.parse(cursor), limit);
        Page<Contact> page = Page.of(found, limit, last -> new Position(last.contactedAt(), last.id()).text());
        page.items().forEach(contact -> access.concerns(contact.employeeId()));
        return Pages.answer(page.map(contact -> ContactView.of(contact, customers)), uri);
    }

    /**
     * The same operation, which a document shows once. By their names these come after the other, which is answered to those
     * who take anything.
     */
    @GET
    @Produces(ContactImportResource.CSV)
    @Operation(operationId = "listContacts", hidden = true)
    public StreamingOutput listCsv(@Valid @BeanParam ContactQuery query) {
        return exporting.csv(query);
    }

    @GET
    @Produces(ExportingContacts.LINES)
    @Operation(operationId = "listContacts", hidden = true)
    public StreamingOutput listLines(@Valid @BeanParam ContactQuery query) {
        return exporting.lines(query);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getContact",
            summary = "Read a contact",
            description = "The ETag is what a change of it needs as If-Match.")
    @APIResponseSchema(value = ContactView.class, responseDescription = "The contact")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    public RestResponse<ContactView> get(UUID id) {
        return answer(require(id));
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "getContactHistory",
            summary = "Read what became of a contact, oldest first",
            description = "One entry for each revision but the first, without what it was before: who the customer was "
                    + "is nobody's business any more.")
    @APIResponse(responseCode = "200", description = "Its history")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    public List<ContactHistoryView> history(UUID id) {
        access.concerns(require(id).employeeId());
        return changing.history(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/void")
    @Operation(
            operationId = "voidContact",
            summary = "Make a contact count no more",
            description = "It stays readable. An open invitation about it is cancelled. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "Void")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    @APIResponse(responseCode = "409", description = "It is void already")
    @APIResponse(responseCode = "412", description = "It was changed in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<ContactView> makeVoid(
            UUID id,
            @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch,
            @Valid @NotNull NewReason why) {
        require(id);
        return answer(changing.makeVoid(id, ifMatch, why.reason()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/correction")
    @Operation(
            operationId = "correctContact",
            summary = "Correct who called and why",
            description =
                    "What is left out is not known from then on. An open invitation is cancelled where the customer "
                            + "is another. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "Corrected")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    @APIResponse(responseCode = "409", description = "It is void, or the customer asked to be forgotten")
    @APIResponse(responseCode = "412", description = "It was changed in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<ContactView> correct(
            UUID id,
            @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch,
            @Valid @NotNull NewContactCorrection wanted) {
        require(id);
        return answer(changing.correct(id, ifMatch, wanted));
    }

    private Contact require(UUID id) {
        Contact contact = contacts.find(id).orElseThrow(() -> Problems.notFound("contact", id));
        if (contact.employeeId() != null) {
            access.requirePerson(contact.employeeId());
        }
        return contact;
    }

    private RestResponse<ContactView> answer(Contact contact) {
        return ResponseBuilder.ok(ContactView.of(contact, contacts.customers()))
                .tag(Versions.tag(contact.revision()))
                .build();
    }
}
