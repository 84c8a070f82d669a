package io.vocation.local;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Writer;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** {@code ./vocation audit}: recomputes the chain of every service's audit and says whether it holds. */
public final class AuditCommand {
    private static final int INTACT = 0;
    private static final int BROKEN = 1;
    private static final int NOT_ASKED = 2;
    private static final String USAGE = """
            usage: ./vocation audit [--since FILE] [--note FILE]
              --since FILE  the heads in FILE must still be in the chains
              --note FILE   write the heads to FILE, to be kept elsewhere
            exit code: 0 intact, 1 broken, 2 not to be asked""";

    private final Layout layout;
    private final PrintStream out;
    private final PrintStream err;

    private AuditCommand(Layout layout, PrintStream out, PrintStream err) {
        this.layout = layout;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Path root = Layout.findRoot();
        System.exit(run(new Layout(root, root.resolve(".vocation")), List.of(arguments), System.out, System.err));
    }

    /**
     * Verifies a platform that runs, whoever started it.
     *
     * @return 0 when every chain is intact, 1 when one is broken, 2 when one cannot be asked
     */
    public static int run(Layout layout, List<String> arguments, PrintStream out, PrintStream err)
            throws InterruptedException {
        Map<String, Path> files = new HashMap<>();
        for (int at = 0; at < arguments.size(); at += 2) {
            if (!List.of("--since", "--note").contains(arguments.get(at)) || at + 1 == arguments.size()) {
                err.println(USAGE);
                return NOT_ASKED;
            }
            files.put(arguments.get(at), Path.of(arguments.get(at + 1)));
        }
        try {
            return new AuditCommand(layout, out, err).verify(files.get("--since"), files.get("--note"));
        } catch (PlatformException e) {
            err.println(e.getMessage());
            return NOT_ASKED;
        }
    }

    private int verify(Path since, Path note) throws InterruptedException {
        Properties earlier = since == null ? new Properties() : read(since);
        Properties heads = new Properties();
        List<String> broken = new ArrayList<>();
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            Api api = administrator(http);
            for (Service service : withAudit()) {
                String name = service.database().orElseThrow();
                JsonNode found = api.get("/" + name + "/v1/audit/verification" + query(earlier.getProperty(name)));
                tell(service, found);
                if (!found.path("intact").asBoolean()) {
                    broken.add(service.label());
                }
                if (found.has("head")) {
                    heads.setProperty(name, head(found));
                }
            }
        }
        if (!broken.isEmpty()) {
            err.println("The audit is broken in " + String.join(", ", broken) + ".");
            return BROKEN;
        }
        if (note != null) {
            write(note, heads);
        }
        return INTACT;
    }

    private Api administrator(HttpClient http) {
        Ports ports = LocalAddress.read(layout.address())
                .orElseThrow(() -> new PlatformException("The platform is not up: start it with ./vocation up."))
                .ports();
        return new Api(
                http, ports.url(Service.GATEWAY), Tokens.of(layout, ports).of(DemoUser.ADMIN.login()));
    }

    private static List<Service> withAudit() {
        return Arrays.stream(Service.values())
                .filter(service -> service.database().isPresent())
                .toList();
    }

    private void tell(Service service, JsonNode found) {
        JsonNode broken = found.path("firstBroken");
        out.printf(
                "%-20s %d entries, %d sealed, %d too new to be, head %s: %s%n",
                service.label(),
                found.path("entries").asLong(),
                found.path("sealed").asLong(),
                found.path("unsealed").asLong(),
                found.has("head") ? head(found) : "none",
                found.path("intact").asBoolean()
                        ? "intact"
                        : "BROKEN" + at(" at link ", broken.path("seq")) + at(" at entry ", broken.path("entry")) + ": "
                                + broken.path("what").asText());
    }

    private static String at(String where, JsonNode number) {
        return number.isNumber() ? where + number.asLong() : "";
    }

    private static String head(JsonNode found) {
        return found.path("head").path("seq").asLong() + ":"
                + found.path("head").path("hash").asText();
    }

    /** @param head as {@code seq:hash}; null when none was noted */
    private static String query(String head) {
        if (head == null) {
            return "";
        }
        int cut = head.indexOf(':');
        if (cut < 0) {
            throw new PlatformException("'" + head + "' is not a head such as 1042:9f86…");
        }
        return "?seq=" + head.substring(0, cut) + "&hash=" + head.substring(cut + 1);
    }

    private static Properties read(Path file) {
        Properties heads = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            heads.load(reader);
            return heads;
        } catch (IOException e) {
            throw new PlatformException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static void write(Path file, Properties heads) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            heads.store(writer, "The heads of the audits, as ./vocation audit --note wrote them");
        } catch (IOException e) {
            throw new PlatformException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
