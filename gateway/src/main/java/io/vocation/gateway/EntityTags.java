package io.vocation.gateway;

import java.util.regex.Pattern;

/**
 * What a version (ETag) is called while it is compressed. A strong tag stands for exact bytes, and a compressed answer
 * has others: it leaves as a weak tag with a mark, {@code W/"5--gzip"} for {@code "5"}. Services never see the mark: a
 * condition that names it reaches them as {@code "5"}, for whoever holds the compressed answer has seen version 5.
 */
final class EntityTags {
    private static final String MARK = "--gzip";
    private static final Pattern MARKED = Pattern.compile("(?:W/)?\"([^\"]*)" + MARK + "\"");

    private EntityTags() {}

    /** A weak tag may stand for both, and stays. */
    static String compressed(String tag) {
        return tag.startsWith("\"") && tag.endsWith("\"") && tag.length() > 1
                ? "W/" + tag.substring(0, tag.length() - 1) + MARK + "\""
                : tag;
    }

    /** @param condition the value of an If-Match or If-None-Match */
    static String asService(String condition) {
        return MARKED.matcher(condition).replaceAll("\"$1\"");
    }
}
