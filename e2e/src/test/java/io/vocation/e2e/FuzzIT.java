package io.vocation.e2e;

import io.vocation.commons.access.Role;
import io.vocation.e2e.fuzz.Api;
import io.vocation.e2e.fuzz.Campaign;
import io.vocation.e2e.fuzz.Operation;
import io.vocation.e2e.fuzz.Report;
import io.vocation.e2e.fuzz.Requests;
import io.vocation.local.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import static io.restassured.RestAssured.given;
import static io.vocation.e2e.Running.as;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Asks every operation of every document what is right, almost right and hostile, and accepts no answer but a documented
 * one. Comes last: it leaves behind whatever was accepted. {@code e2e/README.md} says how to run more of it, and how to send
 * one request again.
 */
@Order(Integer.MAX_VALUE)
class FuzzIT {
    private static final long SEED = Long.getLong("vocation.fuzz.seed", 20_261_122L);
    private static final int REQUESTS = Integer.getInteger("vocation.fuzz.requests", 6_000);
    private static final String ONLY = System.getProperty("vocation.fuzz.only", "");
    private static final int THREADS = 4;
    private static final Path FOLDER = Path.of("target", "fuzz").toAbsolutePath();
    private static final Duration SIGNED_IN = Duration.ofMinutes(4);

    /** What no recipe gets accepted in a run like this, and why. */
    private static final Map<String, String> NEVER_ACCEPTED = Map.of(
            "receiveWebhook", "the signature is over the body and the time",
            "cancelImport", "an import of a few lines is over before anybody can cancel it",
            "getInvitation", "the night's draw makes invitations, in no run like this",
            "markInvitationSent", "as getInvitation",
            "retryUnreadableEvent", "there is none, and there must be none at the end",
            "stateMyNumbers", "who is asked is not who answers here");

    private static final List<String> OUR_CLIENTS = List.of(
            "vocation-cli",
            "demo-hr-system",
            "demo-survey-source",
            "career-service",
            "survey-service",
            "performance-service",
            "training-service");

    private static final Cast CAST = Cast.SHARED;
    private static Instant signedIn = Instant.MIN;

    @BeforeAll
    static void letThemAskOften() throws Exception {
        CAST.gather();
        StringBuilder allowances = new StringBuilder();
        for (String client : OUR_CLIENTS) {
            String key = "vocation.gateway.rate-limit.clients.\"" + client + "\".";
            allowances.append(key).append("per-second=5000\n").append(key).append("burst=10000\n");
        }
        Files.createDirectories(FOLDER);
        Path file = Files.writeString(FOLDER.resolve("gateway.properties"), allowances);
        Running.platform()
                .restart(
                        Service.GATEWAY.label(),
                        Map.of("QUARKUS_CONFIG_LOCATIONS", file.toUri().toString()));
    }

    @AfterAll
    static void asBefore() throws InterruptedException {
        Running.platform().restart(Service.GATEWAY.label());
    }

    @Test
    void everyAnswerIsADocumentedOne() throws Exception {
        Api api = Api.read(Running.ROOT.resolve("contracts"));
        Requests requests = new Requests(SEED, api.operations(), FuzzIT::token);
        Report report = new Report(Running.platform().url(), SEED, FOLDER);
        Campaign campaign = new Campaign(Running.platform().url(), api, requests, new FuzzTemplates(CAST), report);
        if (ONLY.isEmpty()) {
            campaign.run(REQUESTS, THREADS);
        } else {
            campaign.runAll(
                    Arrays.stream(ONLY.split(",", -1))
                            .mapToInt(Integer::parseInt)
                            .toArray(),
                    1);
        }
        System.out.println(report.summary() + "\n  all of it: " + report.write());
        assertEquals(List.of(), report.faults(), report::summary);
        if (ONLY.isEmpty()) {
            everythingWasAsked(api, report);
        }
        allIsWell();
    }

    private static void everythingWasAsked(Api api, Report report) {
        assertEquals(
                List.of(),
                api.operations().stream()
                        .map(Operation::id)
                        .filter(id -> !report.wasAskedEverything(id))
                        .toList(),
                "not asked in all kinds");
        TreeSet<String> never =
                new TreeSet<>(api.operations().stream().map(Operation::id).toList());
        never.removeAll(report.accepted());
        assertEquals(new TreeSet<>(NEVER_ACCEPTED.keySet()), never, "never accepted a valid request");
    }

    /** Nothing was broken that shows later: every process serves, every audit holds, every feed was read. */
    private static void allIsWell() throws IOException {
        for (Service service : Service.values()) {
            given().get("http://localhost:" + Running.platform().ports().managementOf(service) + "/q/health/ready")
                    .then()
                    .statusCode(200);
            assertEquals(
                    List.of(),
                    Files.readAllLines(Running.platform().layout().log(service.label()), ISO_8859_1).stream()
                            // The gateway's client says the latter when a request is dropped that was refused midway.
                            .filter(line -> line.contains(" ERROR ") && !line.contains("Stream reset"))
                            .toList(),
                    service.label());
        }
        for (String service : Api.SERVICES) {
            as("admin")
                    .get("/" + service + "/v1/audit/verification")
                    .then()
                    .statusCode(200)
                    .body("intact", equalTo(true));
        }
        as("admin")
                .get("/performance/v1/unreadable-events")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private static synchronized String token(String caller) {
        if (signedIn.plus(SIGNED_IN).isBefore(Instant.now())) {
            CAST.signIn();
            signedIn = Instant.now();
        }
        return Role.ALL.contains(caller) ? CAST.token(caller) : Running.token(caller);
    }
}
