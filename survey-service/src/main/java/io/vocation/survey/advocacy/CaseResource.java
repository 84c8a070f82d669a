package io.vocation.survey.advocacy;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.http.Pages;
import io.vocation.commons.http.Versions;
import io.vocation.commons.page.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Cases over HTTP: opening, finding and reading them. */
@Path(CaseResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Cases", description = "The contacts about one problem of one customer, and the advocate who keeps it")
public class CaseResource {
    static final String PATH = "/survey/v1/cases";
    private static final String CSV = "text/csv";
    private static final String WHO = "HR is shown neither the customer nor a word that was written.";

    private final OpeningCase opening;
    private final Cases cases;
    private final CaseContacts contacts;
    private final CaseHistory history;
    private final Advocates advocates;
    private final VisibleCases visible;
    private final Access access;

    CaseResource(
            OpeningCase opening,
            Cases cases,
            CaseContacts contacts,
            CaseHistory history,
            Advocates advocates,
            VisibleCases visible,
            Access access) {
        this.opening = opening;
        this.cases = cases;
        this.contacts = contacts;
        this.history = history;
        this.advocates = advocates;
        this.visible = visible;
        this.access = access;
    }

    @POST
    @Operation(
            operationId = "openCase",
            summary = "Open a case",
            description =
                    "From contacts that are in no case, or of a customer and a reason. Other contacts about it join it"
                            + " by themselves. A repetition with the same Idempotency-Key answers with the case of the first one.")
    @APIResponseSchema(value = CaseView.class, responseCode = "201", responseDescription = "Opened; Location names it")
    @APIResponse(
            responseCode = "404",
            description = "There is no such contact or advocate, or the caller may not see them")
    @APIResponse(
            responseCode = "409",
            description = "A contact is in a case, an open case is about it, the customer was forgotten, or the"
                    + " Idempotency-Key came with another request before")
    public RestResponse<CaseView> open(
            @HeaderParam("Idempotency-Key")
                    @Pattern(regexp = "[\\x21-\\x7e]{1,128}", message = "must be 1 to 128 visible ASCII characters")
                    @Parameter(example = "b7d0c2de-54f5-4a44-9a3c-1f2e8c0f0a11")
                    String idempotencyKey,
            @Valid @NotNull NewCase wanted) {
        Case opened = visible.require(opening.open(wanted, idempotencyKey));
        return ResponseBuilder.<CaseView>created(URI.create(PATH + "/" + opened.id()))
                .entity(opened.view(true))
                .tag(Versions.tag(opened.version()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listCases",
            summary = "List the cases one may see, newest first",
            description =
                    WHO + " The Link header leads to the next page. Accept: text/csv answers a page as a file, with the"
                            + " same Link.")
    @APIResponse(
            responseCode = "200",
            description = "A page; next is absent on the last one",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CasePage.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<Page<CaseView>> list(
            @Valid @BeanParam CaseQuery query,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") UUID cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        return Pages.answer(page(query, cursor, limit), uri);
    }

    @GET
    @Produces(CSV)
    @Operation(operationId = "listCases", hidden = true)
    public RestResponse<String> listAsFile(
            @Valid @BeanParam CaseQuery query,
            @QueryParam("cursor") UUID cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        Page<CaseView> page = page(query, cursor, limit);
        return Pages.answer(CaseFile.of(page.items()), page.next(), uri);
    }

    private Page<CaseView> page(CaseQuery query, UUID cursor, int limit) {
        boolean words = visible.words();
        Page<Case> page =
                Page.of(cases.list(visible.condition(), query.filter(), cursor, limit), limit, last -> last.id()
                        .toString());
        return page.map(each -> {
            access.concerns(each.advocateId());
            return each.view(words);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCase",
            summary = "Read a case with its contacts in order",
            description = WHO + " The ETag is what a change of it needs as If-Match.")
    @APIResponseSchema(value = CaseInFull.class, responseDescription = "The case")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    public RestResponse<CaseInFull> get(UUID id) {
        Case found = visible.require(id);
        boolean words = visible.words();
        List<AdvocateView> kept = advocates.of(id);
        kept.forEach(each -> access.concerns(each.employeeId()));
        CaseInFull full = new CaseInFull(
                found.view(words),
                words ? kept : kept.stream().map(AdvocateView::withoutWords).toList(),
                contactsOf(id));
        return ResponseBuilder.ok(full).tag(Versions.tag(found.version())).build();
    }

    @GET
    @Path("/{id}/contacts")
    @Operation(operationId = "listCaseContacts", summary = "List the contacts of a case in their order")
    @APIResponse(responseCode = "200", description = "The contacts")
    @APIResponse(responseCode = "404", description = "There is no such case, or the caller may not see it")
    public List<CaseContactView> contacts(UUID id) {
        visible.require(id);
        return contactsOf(id);
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "getCaseHistory",
            summary = "Read what became of a case, oldest first",
            description = WHO + " What came by itself has no account.")
    @APIResponse(responseCode = "200", description = "Its history")
    @APIResponse(responseCode = "404", description = "There is no such case, or the caller may not see it")
    public List<CaseEventView> history(UUID id) {
        visible.require(id);
        List<CaseEventView> events = history.of(id);
        events.forEach(each -> access.concerns(each.employeeId()));
        return visible.words()
                ? events
                : events.stream().map(CaseEventView::withoutWords).toList();
    }

    private List<CaseContactView> contactsOf(UUID id) {
        return contacts.of(id).stream()
                .map(contact -> {
                    access.concerns(contact.employeeId());
                    return contact.view();
                })
                .toList();
    }
}
