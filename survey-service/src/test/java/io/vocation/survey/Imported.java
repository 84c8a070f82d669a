package io.vocation.survey;

import io.restassured.response.ValidatableResponse;

import java.util.List;
import java.util.UUID;

/** Files, imported through the API. */
public final class Imported {
    private static final List<String> UNFINISHED = List.of("QUEUED", "RUNNING");

    private Imported() {}

    /** Uploads a file and answers its import when that is finished. */
    public static ValidatableResponse file(UUID source, byte[] csv) {
        String job = Surveys.vendor()
                .contentType("text/csv")
                .body(csv)
                .post("/survey/v1/sources/" + source + "/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        for (int tries = 0; tries < 1200; tries++) {
            ValidatableResponse now =
                    Surveys.vendor().get("/survey/v1/imports/" + job).then().statusCode(200);
            if (!UNFINISHED.contains(now.extract().<String>path("state"))) {
                return now;
            }
            sleep();
        }
        throw new AssertionError("The import does not end");
    }

    private static void sleep() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
