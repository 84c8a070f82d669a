package io.vocation.test;

import io.restassured.RestAssured;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The committed OpenAPI document equals what the service serves. */
public final class ContractDrift {
    private ContractDrift() {}

    /**
     * Compares, or with {@code -Dcontracts.update=true} writes, {@code contracts/<service>.yaml}.
     *
     * @param service the first segment of the service's paths, for example {@code career}
     */
    public static void check(String service) {
        String served = RestAssured.given()
                .accept("application/yaml")
                .get("/" + service + "/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Path document = Contract.document(service);
        try {
            if (Boolean.getBoolean("contracts.update")) {
                Files.writeString(document, served);
            }
            assertEquals(
                    Files.readString(document),
                    served,
                    "contracts/" + service + ".yaml is not what the service serves: ./vocation contracts updates it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
