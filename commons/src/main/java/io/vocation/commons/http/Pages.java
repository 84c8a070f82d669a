package io.vocation.commons.http;

import io.vocation.commons.page.Page;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;

/** Answers a page with the {@code Link} to the next one. */
public final class Pages {
    private Pages() {}

    public static <T> RestResponse<Page<T>> answer(Page<T> page, UriInfo uri) {
        return answer(page, page.next(), uri);
    }

    /**
     * The same for a page that says more than its items.
     *
     * @param next the cursor of the next page; null on the last one
     */
    public static <T> RestResponse<T> answer(T page, String next, UriInfo uri) {
        RestResponse.ResponseBuilder<T> answer = RestResponse.ResponseBuilder.ok(page);
        if (next != null) {
            URI following =
                    uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
            answer.header("Link", "<" + following + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
