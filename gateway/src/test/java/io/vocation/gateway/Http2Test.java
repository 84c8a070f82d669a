package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** In clear text, where an ingress before us ends TLS. */
@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class Http2Test extends Http2Cases {

    @Override
    String door() {
        return "http://localhost:" + RestAssured.port;
    }

    /** The request that asks for HTTP/2 is answered in it, and what it asked with is between the two of us. */
    @Test
    void the_request_that_upgrades_arrives_like_any_other() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(door() + "/career/v1/me"))
                .header("Authorization", "Bearer " + Tickets.good());
        var answer = client().build().send(request.build(), BodyHandlers.ofString());
        assertEquals(HttpClient.Version.HTTP_2, answer.version());
        var headers = new JsonObject(answer.body()).getJsonObject("headers");
        assertFalse(headers.containsKey("upgrade"), headers.encode());
        assertFalse(headers.containsKey("http2-settings"), headers.encode());

        var body = HttpRequest.newBuilder(URI.create(door() + "/career/v1/count"))
                .header("Authorization", "Bearer " + Tickets.good())
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[300_000]));
        assertEquals(
                "{\"bytes\":300000}",
                client().build().send(body.build(), BodyHandlers.ofString()).body());
    }

    @Test
    void the_old_protocol_is_spoken_on_the_same_port() {
        RestAssured.given().get("/career/openapi").then().statusCode(200);
    }
}
