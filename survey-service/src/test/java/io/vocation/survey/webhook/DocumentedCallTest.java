package io.vocation.survey.webhook;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.survey.Documented;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DocumentedCallTest {
    @TestHTTPResource("/")
    URI home;

    @TempDir
    Path folder;

    @Test
    void theGenericCallOfTheDocumentIsAccepted() throws Exception {
        UUID source = Surveys.source(Roster.center("UTC"));
        String webhook = Documented.block("webhooks.md", "PUT /survey/v1/sources");
        Vendors.keep(source, webhook.substring(webhook.indexOf('{')).replace("whsec_…", "whsec_" + Vendors.KEY))
                .then()
                .statusCode(200);
        String call = Documented.block("webhooks.md", "openssl")
                .replace("<the part of the secret after whsec_>", Vendors.KEY)
                .replace("<source id>", source.toString())
                .replace("https://<gateway>/", home.toString());
        String answer = Documented.run(call, folder, Map.of());
        assertTrue(answer.contains("200 OK") && answer.contains("\"ACCEPTED\""), answer);
        String forged =
                Documented.run(call.replace("msg_1 now", "msg_2 now").replace("v1,$", "v1,x$"), folder, Map.of());
        assertTrue(forged.contains("401 "), forged);
    }
}
