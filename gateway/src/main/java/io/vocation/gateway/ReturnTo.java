package io.vocation.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where somebody goes after signing in: a path of our own, however a browser would read it. */
final class ReturnTo {
    /** It travels in a cookie, of which browsers keep 4 KB. */
    private static final int LONGEST = 1_000;

    private ReturnTo() {}

    /** The same path, in ASCII; empty if it could lead to somebody else, or back to signing in. */
    static Optional<String> local(String text) {
        if (text.length() > LONGEST || !text.startsWith("/") || text.startsWith("//") || text.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        try {
            var uri = new URI(text);
            boolean ours = uri.getScheme() == null && uri.getRawAuthority() == null;
            return ours && PathPattern.isPlain(uri.getRawPath()) && !isSigningIn(uri.getPath())
                    ? Optional.of(uri.toASCIIString())
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isSigningIn(String path) {
        return path.equals("/session") || path.startsWith("/session/");
    }
}
