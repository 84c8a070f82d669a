package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** In clear text, where an ingress before us ends TLS. */
@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class Http2Test extends Http2Cases {

    @Override
    String door() {
        return "http://localhost:" + RestAssured.port;
    }

    @Test
    void the_old_protocol_is_spoken_on_the_same_port() {
        RestAssured.given().get("/career/openapi").then().statusCode(200);
    }
}
