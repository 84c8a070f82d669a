package io.vocation.survey.subscription.delivery;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.survey.Documented;
import io.vocation.survey.subscription.Receiver;
import io.vocation.survey.subscription.Receiver.Got;
import io.vocation.survey.subscription.Subscribing;
import io.vocation.survey.subscription.Subscribing.Subscribed;
import io.vocation.test.Surroundings;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DocumentedVerificationTest {
    @Inject
    Told told;

    @TempDir
    Path folder;

    private String check(String secret, Got got, String body) throws Exception {
        return check(Map.of(
                "secret", secret,
                "id", got.id(),
                "timestamp", got.timestamp(),
                "signatures", String.join(" ", got.signatures()),
                "body", body));
    }

    private String check(Map<String, String> received) throws Exception {
        Map<String, String> variables = new HashMap<>(received);
        Files.writeString(folder.resolve("body.json"), variables.remove("body"));
        return Documented.run(Documented.block("webhooks-out.md", "openssl"), folder, variables);
    }

    @Test
    void whatTheDocumentSaysTellsOursFromOthers() throws Exception {
        told.alone();
        try (Receiver receiver = Receiver.open()) {
            Subscribed subscribed = Subscribing.subscribed(receiver.url(), "");
            String second = subscribed.rotate();
            Subscribing.admin().post(subscribed.path() + "/test").then().statusCode(202);
            told.send(Instant.now());
            subscribed.remove();
            Got got = receiver.got().getFirst();
            assertEquals("valid", check(subscribed.secret(), got, got.body()));
            assertEquals("valid", check(second, got, got.body()));
            assertEquals("forged", check(second, got, got.body() + " "));
            assertEquals("forged", check("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDazfgxLlkcfI=", got, got.body()));
        }
    }

    /** The example of the specification, so that it is not only ourselves who agree. */
    @Test
    void itAgreesWithTheSpecificationAndRefusesWhatIsOld() throws Exception {
        String said = check(Map.of(
                "secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "timestamp", "1614265330",
                "signatures", "v1,bm9uZQ== v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "body", "{\"test\": 2432232314}"));
        assertEquals("too old", said);
    }
}
