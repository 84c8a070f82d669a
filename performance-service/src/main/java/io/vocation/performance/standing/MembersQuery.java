package io.vocation.performance.standing;

import io.vocation.commons.page.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.util.UUID;

/** Which members of a standing are asked for, and how many at a time. */
public class MembersQuery {

    @QueryParam("peerGroup")
    @Parameter(description = "Only this peer group", example = "General")
    String peerGroup;

    @QueryParam("team")
    @Parameter(description = "Only who was on this team on the day, and whom the caller may know by name")
    UUID team;

    @QueryParam("quartile")
    @Min(1)
    @Max(4)
    @Parameter(description = "Only this quartile", example = "1")
    Integer quartile;

    @QueryParam("cursor")
    @Min(0)
    @Parameter(description = "The next of the page before")
    Integer cursor;

    @QueryParam("limit")
    @DefaultValue("100")
    @Min(1)
    @Max(Page.MOST)
    @Parameter(description = "The most members on a page, of all groups together")
    int limit;

    int after() {
        return cursor == null ? 0 : cursor;
    }

    MemberFilter filter(UUID knownTo) {
        return new MemberFilter(peerGroup, team, quartile, knownTo);
    }
}
