package io.vocation.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A path of which some segments may be anything. It is matched against the path as sent, undecoded. */
record PathPattern(List<String> segments) {
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\;]");

    static PathPattern of(String text) {
        return new PathPattern(split(text));
    }

    /** @param actual a path, {@link #split} */
    boolean matches(List<String> actual) {
        if (actual.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < actual.size(); i++) {
            if (!segments.get(i).equals("*") && !segments.get(i).equals(actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a path means the same to whoever reads it. One that a service could resolve to another path than the one
     * that was checked here (dot segments, however encoded; empty segments; control characters) does not.
     */
    static boolean isPlain(String path) {
        if (path == null || !path.startsWith("/")) {
            return false;
        }
        if (isWords(path)) {
            return !path.contains("//");
        }
        var segments = split(path);
        for (int i = 0; i < segments.size(); i++) {
            boolean last = i == segments.size() - 1;
            if (segments.get(i).isEmpty() ? !last : !isPlainSegment(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has nothing but words and slashes, as most addresses have: there is nothing to parse then. */
    static boolean isWords(String address) {
        for (int at = 0; at < address.length(); at++) {
            char each = address.charAt(at);
            if (each != '/' && !isOfWord(each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainSegment(String segment) {
        String decoded;
        try {
            decoded = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return false;
        }
        return decoded.chars().noneMatch(Character::isISOControl)
                && Arrays.stream(SEPARATOR.split(decoded)).noneMatch(part -> part.equals(".") || part.equals(".."));
    }

    private static boolean isOfWord(char each) {
        return each >= 'a' && each <= 'z'
                || each >= 'A' && each <= 'Z'
                || each >= '0' && each <= '9'
                || each == '-'
                || each == '_';
    }

    static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
