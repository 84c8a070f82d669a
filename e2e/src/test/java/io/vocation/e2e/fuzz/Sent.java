package io.vocation.e2e.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request as it goes over the wire.
 *
 * @param number of the request in its run: with the seed it says what was sent
 * @param attack what was done to it, in a word
 * @param caller whose token it carries, or what it has instead
 * @param expectation what its answer must be beside documented
 * @param headers name and value; a name alone is a line as it is
 */
public record Sent(
        int number,
        String operation,
        Kind kind,
        String attack,
        String caller,
        Expectation expectation,
        String method,
        String target,
        List<String[]> headers,
        byte[] body) {

    public enum Expectation {
        /** Any documented answer. */
        DOCUMENTED,
        /** It breaks the document: nothing but 4xx will do. */
        REFUSED,
        /** Not even HTTP, or beyond what is read of it: an empty 4xx or a closed connection will do as well. */
        NO_HTTP
    }

    private static final int SHOWN = 2_000;

    byte[] bytes() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        for (String[] header : headers) {
            head.append(String.join(": ", header)).append("\r\n");
        }
        head.append("\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Latin: each character of a header is the byte that was meant.
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** The command that sends the same; what is no HTTP or no text is sent from its file. */
    String curl(URI base, String file) {
        String text = new String(body, StandardCharsets.UTF_8);
        boolean plain = text.getBytes(StandardCharsets.UTF_8).length == body.length
                && body.length <= SHOWN
                && text.chars().noneMatch(each -> each < ' ' && each != '\n' || each == '\uFFFD');
        if (expectation == Expectation.NO_HTTP || !plain) {
            return "nc " + base.getHost() + " " + base.getPort() + " < " + file;
        }
        StringBuilder command = new StringBuilder("curl -si --path-as-is -X " + method + " " + quoted(base + target));
        for (String[] header : headers) {
            if (header.length == 2 && !List.of("Host", "Content-Length").contains(header[0])) {
                command.append(" -H ").append(quoted(header[0] + ": " + header[1]));
            }
        }
        return body.length == 0 ? command.toString() : command + " --data-binary " + quoted(text);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
