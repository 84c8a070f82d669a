package io.vocation.survey.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever is sent to the intake, it answers as its contract says, and never with a failure of its own. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FuzzTest {
    private static final int BODIES = Integer.getInteger("vocation.fuzz.bodies", 20_000);
    private static final int SENDERS = 8;
    private static final int CUT_SHORT = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Jdbi jdbi;

    static LongStream seeds() {
        return LongStream.of(Long.getLong("vocation.fuzz.seed", 20_260_302L));
    }

    private record Answered(int status, String type, byte[] body) {
        String told() {
            return status + " " + type + " " + new String(body, StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void intakeTakesAnythingWithoutFailing(long seed) throws Exception {
        Shots shots = new Shots(new Targets());
        String token = "Bearer " + Tokens.of(Surveys.VENDOR);
        Map<String, Set<String>> documented = documented();
        Map<Integer, Integer> seen = new HashMap<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            List<Future<Answered>> answers = new ArrayList<>();
            for (int number = 0; number < BODIES; number++) {
                Shot shot = shots.of(seed, number);
                answers.add(senders.submit(() -> send(http, token, shot)));
            }
            List<String> broken = new ArrayList<>();
            for (int number = 0; number < BODIES; number++) {
                Answered answer = answers.get(number).get(PATIENCE.toSeconds() * 3, TimeUnit.SECONDS);
                Shot shot = shots.of(seed, number);
                if (!keeps(documented.get(shot.operation()), shot, answer)) {
                    broken.add("seed " + seed + ", body " + number + ": " + told(shot) + " → " + answer.told());
                }
                seen.merge(answer.status(), 1, Integer::sum);
            }
            assertEquals(0, broken.size(), () -> String.join("\n\n", broken.subList(0, Math.min(20, broken.size()))));
        }
        assertTrue(seen.keySet().containsAll(Set.of(200, 201, 202, 400, 401, 404, 415)), "It hit too little: " + seen);
        everyImportEnds(seed);
    }

    private static Answered send(HttpClient http, String token, Shot shot) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(shot.path()))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(shot.body()));
        if (!shot.path().endsWith("/webhook")) {
            request.header("Authorization", token);
        }
        shot.headers().forEach(request::header);
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answered(
                answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }

    /** Whether an answer is one that the contract has. */
    private static boolean keeps(Set<String> documented, Shot shot, Answered answer) throws IOException {
        boolean notAcceptable = answer.status() == 406 && shot.headers().containsKey("Accept");
        if (!documented.contains(Integer.toString(answer.status())) && !notAcceptable || answer.status() >= 500) {
            return false;
        }
        if (answer.status() < 300) {
            return answer.type().startsWith("application/json") || answer.type().startsWith("application/x-ndjson");
        }
        JsonNode problem = JSON.readTree(answer.body());
        return answer.type().startsWith("application/problem+json")
                && problem.path("type").asText().startsWith("urn:vocation:problem:")
                && problem.path("status").asInt() == answer.status();
    }

    private static String told(Shot shot) {
        String body = new String(shot.body(), StandardCharsets.UTF_8);
        return shot.path() + " " + shot.headers() + " " + (body.length() > 2000 ? body.substring(0, 2000) + "…" : body);
    }

    /** One file that could not be got over would hold up all others. */
    private void everyImportEnds(long seed) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        while (unfinished() > 0) {
            assertTrue(Instant.now().isBefore(end), "seed " + seed + ": an import does not end");
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private int unfinished() {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT count(*) FROM import_job WHERE state IN ('QUEUED', 'RUNNING')")
                        .mapTo(Integer.class)
                        .one());
    }

    /** Announces more than it sends. Each is given up by its sender, and the next is answered. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatEndsTooEarlyHoldsNothingUp(long seed) throws Exception {
        Shots shots = new Shots(new Targets());
        String token = "Bearer " + Tokens.of(Surveys.VENDOR);
        for (int number = 0; number < CUT_SHORT; number++) {
            Shot shot = shots.of(seed, number);
            try (Socket socket = new Socket("localhost", RestAssured.port)) {
                socket.setSoTimeout((int) PATIENCE.toMillis());
                StringBuilder head =
                        new StringBuilder("POST " + shot.path() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                + token + "\r\nContent-Length: " + (shot.body().length + 10) + "\r\n");
                shot.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
                OutputStream out = socket.getOutputStream();
                out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
                out.write(shot.body());
                out.flush();
                socket.shutdownOutput();
                String answer = firstLine(socket.getInputStream());
                assertTrue(
                        answer.isEmpty() || answer.startsWith("HTTP/1.1 4"),
                        "seed " + seed + ", body " + number + ": " + told(shot) + " → " + answer);
            }
        }
        Surveys.as(Tokens.of("hr")).get("/survey/v1/responses?limit=1").then().statusCode(200);
    }

    private static String firstLine(InputStream in) {
        try {
            return new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
        } catch (IOException hungUp) {
            return "";
        }
    }

    private static Map<String, Set<String>> documented() throws IOException {
        Path contract = Path.of(System.getProperty("vocation.root", ".."), "contracts", "survey.yaml");
        Map<String, Set<String>> documented = new HashMap<>();
        new YAMLMapper().readTree(contract.toFile()).path("paths").properties().forEach(path -> {
            Set<String> statuses = new TreeSet<>();
            path.getValue().at("/post/responses").fieldNames().forEachRemaining(statuses::add);
            documented.put(path.getKey(), statuses);
        });
        return documented;
    }

    private static URI uri(String path) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
    }
}
