package io.vocation.survey.outage;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.util.UUID;

import static io.vocation.survey.Surveys.deliver;
import static io.vocation.survey.Surveys.response;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@QuarkusTest
@QuarkusTestResource(value = OwnServer.class, restrictToAnnotatedClass = true)
class OthersDownTest {
    @ConfigProperty(name = "vocation.career.url")
    URI career;

    @ConfigProperty(name = "vocation.performance.url")
    URI performance;

    @ConfigProperty(name = "vocation.feed.follow")
    boolean follows;

    @Test
    @Tag("M8")
    void intakeGoesOnAndAttributesWhileCareerAndPerformanceServiceAreDown() {
        for (URI down : new URI[] {career, performance}) {
            assertThrows(ConnectException.class, () -> connect(down));
        }
        assertEquals(true, follows);
        UUID center = Roster.center("UTC");
        UUID ada = Roster.employee(center, null, null, "ada");
        UUID source = Surveys.source(center);
        String id = Surveys.id(deliver(response(source, "r-1", "ada", "\"resolved\": true")));
        Surveys.read(id)
                .then()
                .statusCode(200)
                .body("state", equalTo("COUNTED"))
                .body("employeeId", equalTo(ada.toString()));
        String waiting = Surveys.id(deliver(response(source, "r-2", "who joined today", "")));
        Surveys.read(waiting).then().body("state", equalTo("WAITING"));
        new Posting()
                .ways()
                .forEach((way, post) -> assertEquals(2, post.apply(way).statusCode() / 100, way));
    }

    private static void connect(URI there) throws IOException {
        try (Socket socket = new Socket(there.getHost(), there.getPort())) {
            socket.getOutputStream().flush();
        }
    }
}
