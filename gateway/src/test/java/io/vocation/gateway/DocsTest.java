package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class DocsTest {
    @Inject
    RouteTable routes;

    @Test
    void the_front_door_leads_to_the_documents() {
        given().redirects().follow(false).get("/").then().statusCode(302).header("Location", equalTo("/docs/"));
        given().get("/").then().statusCode(200).body(containsString("<title>Vocation API</title>"));
    }

    @Test
    void the_page_lists_the_document_of_every_service() {
        var page = given().get("/docs/").then().statusCode(200).extract().asString();
        for (var service : routes.services()) {
            assertTrue(page.contains("href=\"/" + service + "/openapi\""), service);
            assertTrue(page.contains("data-api=\"" + service + "\""), service);
        }
    }

    @Test
    void the_page_needs_nothing_from_elsewhere() {
        for (var file :
                new String[] {"", "docs.js", "docs.css", "icon.svg", "swagger-ui.css", "swagger-ui-bundle.js"}) {
            given().get("/docs/" + file)
                    .then()
                    .statusCode(200)
                    .header("Content-Security-Policy", containsString("script-src 'self'"));
        }
        given().get("/docs/").then().body(not(containsString("https://")));
    }

    @Test
    void the_documents_are_public() {
        given().get("/survey/openapi").then().statusCode(200).body("uri", equalTo("/survey/openapi"));
        given().get("/survey/v1/sources").then().statusCode(401);
    }

    @Test
    void one_document_has_the_operations_of_all_services() {
        given().get("/docs/").then().body(containsString("href=\"vocation.yaml\""));
        var document = given().get("/docs/vocation.yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        for (var service : routes.services()) {
            assertTrue(document.contains("\n  /" + service + "/v1/me/data:"), service);
        }
        for (var operation : new String[] {"keepEmployee", "deliverResponses", "getMyScorecard", "planSession"}) {
            assertTrue(document.contains("operationId: \"" + operation + "\""), operation);
        }
    }
}
