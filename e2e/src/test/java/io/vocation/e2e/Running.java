package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vocation.local.Platform;
import io.vocation.local.PlatformOptions;
import io.vocation.local.Progress;
import io.vocation.test.Contract;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import static io.restassured.RestAssured.given;

/** The platform that all tests share: started once, empty, beside any that is up on the documented ports. */
final class Running {
    static final Path ROOT = Path.of(System.getProperty("vocation.root"));
    /** Another one lets two checkouts be tested side by side. */
    private static final int PORT_OFFSET = Integer.getInteger("vocation.e2e.port-offset", 12_000);
    /** Well below the life of an access token. */
    private static final Duration TOKEN_KEPT = Duration.ofMinutes(4);

    private static final Map<String, Held> TOKENS = new HashMap<>();
    private static Platform platform;

    private record Held(String token, Instant since) {}

    private Running() {}

    static synchronized Platform platform() {
        if (platform == null) {
            try {
                platform = Platform.start(PlatformOptions.of(ROOT)
                        .home(Path.of("target", "platform").toAbsolutePath())
                        .portOffset(PORT_OFFSET)
                        .fresh(true)
                        .progress(Progress.to(System.out)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        }
        return platform;
    }

    /** A request through the gateway whose exchange is checked against the contract of its service. */
    static RequestSpecification as(String who) {
        return anonymous().auth().oauth2(token(who));
    }

    static RequestSpecification anonymous() {
        return given().baseUri(platform().url().toString()).filter(new Contract());
    }

    static synchronized String token(String who) {
        Held held = TOKENS.get(who);
        if (held != null && held.since().plus(TOKEN_KEPT).isAfter(Instant.now())) {
            return held.token();
        }
        try {
            String token = platform().token(who);
            TOKENS.put(who, new Held(token, Instant.now()));
            return token;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** For what has to go on with nobody there to ask for the next one. */
    static synchronized void renewToken(String who) {
        TOKENS.remove(who);
        token(who);
    }

    /** A new center that all services know: it may take a minute, where one that read of the roster died with its lease. */
    static UUID center(String code, String zone) {
        UUID center = created(as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of("code", code, "name", "Center " + code, "zone", zone))
                .post("/career/v1/centers"));
        for (String service : List.of("survey", "performance", "training")) {
            await(
                    "the center " + code + " in " + service + "-service",
                    () -> as("admin")
                                    .get("/" + service + "/v1/centers/" + center + "/policies")
                                    .statusCode()
                            == 200);
        }
        return center;
    }

    static UUID created(Response answer) {
        return UUID.fromString(answer.then().statusCode(201).extract().path("id"));
    }

    /** Waits for what arrives by feed; nothing in it is timed but the giving up. */
    static void await(String what, BooleanSupplier reached) {
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (!reached.getAsBoolean()) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("Not reached in three minutes: " + what);
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
