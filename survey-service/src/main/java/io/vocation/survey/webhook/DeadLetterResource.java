package io.vocation.survey.webhook;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.http.Pages;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.source.Sources;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** What vendors sent and nothing could be made of, over HTTP. */
@Path("/survey/v1/sources/{id}/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Webhooks")
public class DeadLetterResource {
    private final Sources sources;
    private final DeadLetters letters;
    private final RetryingLetter retrying;
    private final CurrentOperation current;

    DeadLetterResource(Sources sources, DeadLetters letters, RetryingLetter retrying, CurrentOperation current) {
        this.sources = sources;
        this.letters = letters;
        this.retrying = retrying;
        this.current = current;
    }

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "List what a source's vendor sent and no response could be made of",
            description = "Without the answers; read one to see them. The Link header leads to the next page.")
    public RestResponse<Page<DeadLetterView>> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") UUID cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        sources.require(id);
        Page<DeadLetter> page = Page.of(
                letters.after(id, cursor, limit), limit, letter -> letter.id().toString());
        return Pages.answer(page.map(letter -> letter.view(false)), uri);
    }

    @GET
    @Path("/{letter}")
    @Operation(
            operationId = "getDeadLetter",
            summary = "Read a dead letter, with the answers as they came",
            description = "They may hold a customer's own words: reading them goes on record.")
    @APIResponseSchema(value = DeadLetterView.class, responseDescription = "The letter")
    @APIResponse(responseCode = "404", description = "There is none")
    public DeadLetterView get(@PathParam("id") UUID id, @PathParam("letter") UUID letter) {
        DeadLetterView view =
                letters.find(id, letter).orElseThrow(() -> missing(letter)).view(true);
        current.putOnRecord();
        return view;
    }

    @POST
    @Path("/{letter}/retry")
    @Operation(
            operationId = "retryDeadLetter",
            summary = "Try a dead letter again, with the mapping as it is now",
            description =
                    "Answers that came along are read again at once; others are fetched soon. What becomes a response"
                            + " is no longer a letter.")
    @APIResponseSchema(value = WebhookReceipt.class, responseDescription = "What became of it")
    @APIResponse(responseCode = "404", description = "There is none")
    @APIResponse(responseCode = "409", description = "The source has no webhook any more")
    public WebhookReceipt retry(@PathParam("id") UUID id, @PathParam("letter") UUID letter) {
        return retrying.retry(id, letter);
    }

    @DELETE
    @Path("/{letter}")
    @Transactional
    @Operation(operationId = "removeDeadLetter", summary = "Give a dead letter up")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "There is none")
    public void remove(@PathParam("id") UUID id, @PathParam("letter") UUID letter) {
        if (!letters.remove(id, letter)) {
            throw missing(letter);
        }
        current.detail("deadLetter", letter);
    }

    private static RuntimeException missing(UUID letter) {
        return Problems.notFound("dead letter", letter);
    }
}
