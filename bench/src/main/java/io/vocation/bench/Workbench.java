package io.vocation.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A PostgreSQL with a prepared database: every table, a center with its people, and a source; copied for each measurement. */
final class Workbench implements AutoCloseable {
    static final int PEOPLE = 1000;
    /** MB that a service is given. */
    static final int HEAP = 256;

    /** MB: what the service needs where its memory is measured, and little more. */
    static final int SMALL_HEAP = 168;

    private static final UUID CENTER = UUID.fromString("0193f0a0-0000-7000-8000-000000000001");
    private static final String PREPARED = "prepared";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root;
    private final Path folder;
    private final Surroundings issuer = new Surroundings();
    private final Map<String, String> settings;
    private final Databases databases;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final UUID source;

    Workbench(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
        this.settings = new HashMap<>(issuer.start());
        settings.keySet().removeIf(key -> key.startsWith("quarkus."));
        settings.put("vocation.data-dir", folder.resolve("data").toString());
        // The calls are older than words of customers are kept: forgetting them would be measured as well.
        settings.put("vocation.retention.every", "off");
        this.databases = new Databases(folder.resolve("postgres"));
        databases.create(PREPARED, null);
        try (Service service = service(PREPARED, HEAP)) {
            people(PREPARED);
            source = UUID.fromString(
                    send(service, "POST", "/survey/v1/sources", "application/json", Calls.source(CENTER), 201)
                            .path("id")
                            .asText());
        }
    }

    /** A thousand CSRs in fifty teams, each with the login under which the calls name them. */
    private void people(String database) {
        databases.execute(database, """
                INSERT INTO roster_center VALUES ('%s', 'bench', 'Bench', 'Europe/Berlin', 1);
                INSERT INTO roster_employee SELECT md5('e' || n)::uuid, 'N' || n, 'Somebody', '2020-01-01', NULL, 1
                  FROM generate_series(0, %d) AS n;
                INSERT INTO roster_assignment SELECT md5('e' || n)::uuid, '2020-01-01', NULL, '%s', md5('t' || n %% 50)::uuid,
                  md5('s' || n %% 50)::uuid, 'general' FROM generate_series(0, %d) AS n;
                INSERT INTO roster_alias SELECT md5('e' || n)::uuid, NULL, 'csr' || n, NULL, NULL
                  FROM generate_series(0, %d) AS n""".formatted(CENTER, PEOPLE - 1, CENTER, PEOPLE - 1, PEOPLE - 1));
    }

    Path folder() {
        return folder;
    }

    Databases databases() {
        return databases;
    }

    Calls calls() {
        return new Calls(source, PEOPLE, 20260301);
    }

    /** A copy of the prepared database. */
    void fresh(String name) {
        databases.create(name, PREPARED);
    }

    /** survey-service on one of the databases. */
    Service service(String database, int heap) {
        return service("survey-service", database, heap, Map.of());
    }

    /**
     * performance-service on an empty database that knows the people.
     *
     * @param survey whose feed it follows
     */
    Service performance(String database, int heap, Service survey) {
        databases.create(database, null);
        try (Service _ = service("performance-service", database, heap, Map.of())) {
            people(database);
        }
        return service(
                "performance-service",
                database,
                heap,
                Map.of("vocation.feed.follow", "true", "vocation.survey.url", survey.url("")));
    }

    /** performance-service on a database of which only the tables are made, and which follows nobody. */
    Service performance(String database, int heap) {
        return service("performance-service", database, heap, Map.of());
    }

    static String center() {
        return CENTER.toString();
    }

    /** The gateway before both of them, without limits for callers. */
    Service gateway(int heap, Service survey, Service performance) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("vocation.survey.url", survey.url(""));
        all.put("vocation.performance.url", performance.url(""));
        // Our issuer has no document to be discovered by.
        all.put("quarkus.oidc.discovery-enabled", "false");
        all.put("quarkus.oidc.jwks-path", "/protocol/openid-connect/certs");
        all.put("quarkus.oidc.introspection-path", "/protocol/openid-connect/token/introspect");
        all.put("quarkus.oidc.token.issuer", settings.get("vocation.oidc.url"));
        all.put("vocation.gateway.rate-limit.everyone.per-second", "100000");
        all.put("vocation.gateway.rate-limit.everyone.burst", "100000");
        all.put("vocation.gateway.rate-limit.together.per-second", "1000000");
        all.put("vocation.gateway.rate-limit.together.burst", "1000000");
        return Service.start(root, "gateway", heap, all, folder.resolve("service.log"));
    }

    private Service service(String name, String database, int heap, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("quarkus.datasource.jdbc.url", databases.url(database));
        all.put("quarkus.datasource.username", "postgres");
        all.put("quarkus.datasource.password", "postgres");
        all.putAll(more);
        return Service.start(root, name, heap, all, folder.resolve("service.log"));
    }

    /** The id under which the roster has the person with a number. */
    static UUID person(int number) {
        return Md5.uuid("e" + number);
    }

    HttpClient http() {
        return http;
    }

    /** A token that is good for the next minutes. */
    static String token() {
        return Tokens.of("admin");
    }

    UUID source() {
        return source;
    }

    /** Starts an import and waits for its end. */
    JsonNode imported(Service service, Path file, Progress progress) throws InterruptedException {
        String path = "/survey/v1/sources/" + source + "/imports";
        JsonNode job = send(
                HttpRequest.newBuilder(URI.create(service.url(path)))
                        .header("Content-Type", Calls.CSV)
                        .POST(body(file)),
                202);
        while (!job.path("state").asText().equals("DONE")) {
            if (job.path("state").asText().matches("FAILED|CANCELED")) {
                throw new IllegalStateException(job.toString());
            }
            Thread.sleep(250);
            job = send(service, "GET", "/survey/v1/imports/" + job.path("id").asText(), "application/json", "", 200);
            progress.at(job.path("rows").asLong());
        }
        return job;
    }

    /** Told again and again how many rows an import dealt with. */
    interface Progress {
        void at(long rows);
    }

    /** Delivers a file as a stream of lines; the lines that are answered are counted and dropped. */
    long streamed(Service service, Path file) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(service.url("/survey/v1/responses")))
                    .header("Authorization", "Bearer " + token())
                    .header("Content-Type", Calls.NDJSON)
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build();
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The stream was answered with " + answer.statusCode());
            }
            return lines(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(InputStream answer) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long lines = 0;
        for (int read = answer.read(buffer); read >= 0; read = answer.read(buffer)) {
            for (int at = 0; at < read; at++) {
                lines += buffer[at] == '\n' ? 1 : 0;
            }
        }
        return lines;
    }

    JsonNode send(Service service, String method, String path, String type, String body, int expected) {
        try {
            return send(
                    HttpRequest.newBuilder(URI.create(service.url(path)))
                            .header("Content-Type", type)
                            .method(method, HttpRequest.BodyPublishers.ofString(body)),
                    expected);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode send(HttpRequest.Builder request, int expected) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = http.send(
                    request.header("Authorization", "Bearer " + token()).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(answer.statusCode() + ": "
                        + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpRequest.BodyPublisher body(Path file) {
        try {
            return HttpRequest.BodyPublishers.ofFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        databases.close();
        issuer.stop();
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
