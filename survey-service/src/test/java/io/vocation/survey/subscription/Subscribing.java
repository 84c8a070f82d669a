package io.vocation.survey.subscription;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vocation.test.Tokens;

import java.util.UUID;

import static io.vocation.survey.Surveys.as;

/** Subscriptions, through the API. */
public final class Subscribing {
    public static final String PATH = "/survey/v1/subscriptions";

    private Subscribing() {}

    /** A new subscription, and its secret. */
    public record Subscribed(UUID id, String secret) {
        public String path() {
            return PATH + "/" + id;
        }

        public Response read() {
            return admin().get(path());
        }

        public Response enable(String url, boolean enabled) {
            return admin().header("If-Match", "*")
                    .contentType(ContentType.JSON)
                    .body("{\"url\": \"%s\", \"enabled\": %s}".formatted(url, enabled))
                    .put(path());
        }

        public String rotate() {
            return admin().header("If-Match", "*")
                    .post(path() + "/secret")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("secret");
        }

        public Response log(String query) {
            return admin().get(path() + "/deliveries" + query);
        }

        public Response delivery(Object delivery) {
            return admin().get(path() + "/deliveries/" + delivery);
        }

        public void remove() {
            admin().delete(path());
        }
    }

    public static RequestSpecification admin() {
        return as(Tokens.of("admin"));
    }

    public static Response create(String json) {
        return admin().contentType(ContentType.JSON).body(json).post(PATH);
    }

    public static Subscribed subscribed(String url, String more) {
        Response created = create("{\"url\": \"%s\"%s}".formatted(url, more));
        created.then().statusCode(201);
        return new Subscribed(UUID.fromString(created.path("subscription.id")), created.path("secret"));
    }
}
