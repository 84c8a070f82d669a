package io.vocation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** wrk: as many requests as a few connections can carry, each sending the next when the one before is answered. */
final class Wrk {
    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern TROUBLE = Pattern.compile("(?:Non-2xx|Socket errors).*");

    private final Path script;
    private final int connections;

    Wrk(Path folder, int connections) {
        this.script = folder.resolve("wrk.lua");
        this.connections = connections;
    }

    /**
     * @param tokens of the callers, who take turns
     * @return answers a second
     */
    double run(String url, List<String> tokens, int seconds) {
        // Made once: what is written for each request costs the processor that the services answer on.
        String lua =
                """
                local tokens = { %s }
                local requests = {}
                local next = 0
                function init(args)
                  for i, token in ipairs(tokens) do
                    requests[i] = wrk.format("GET", nil, { ["Authorization"] = "Bearer " .. token })
                  end
                end
                function request()
                  next = next %% #requests + 1
                  return requests[next]
                end
                """.formatted(tokens.stream().map(token -> "\"" + token + "\"").collect(Collectors.joining(", ")));
        try {
            Files.writeString(script, lua);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String said = Programs.output(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "60s",
                "-s",
                script.toString(),
                url);
        Matcher perSecond = PER_SECOND.matcher(said);
        if (!perSecond.find() || TROUBLE.matcher(said).find()) {
            throw new IllegalStateException("wrk at " + url + ": " + said);
        }
        return Double.parseDouble(perSecond.group(1));
    }
}
