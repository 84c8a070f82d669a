package io.vocation.commons.feed;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A position in a feed: the transaction that wrote the event, and the event's number. Written as {@code xid-id}. */
public record Cursor(String xid, long id) {
    /** Before the first event. */
    public static final Cursor START = new Cursor("0", 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,19})-(\\d{1,18})");

    /**
     * @param text null or empty for the beginning
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is no cursor of ours
     */
    public static Cursor parse(String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw Problems.invalid(Violation.query("lastEventId", "'" + text + "' is not an id of this feed."));
        }
        return new Cursor(form.group(1), Long.parseLong(form.group(2)));
    }

    @Override
    public String toString() {
        return xid + "-" + id;
    }
}
