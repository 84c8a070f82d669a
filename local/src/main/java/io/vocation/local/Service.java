package io.vocation.local;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The processes that are ours, in the order in which they are stopped last to first. */
public enum Service {
    CAREER("career-service", 8083, "career"),
    SURVEY("survey-service", 8081, "survey"),
    PERFORMANCE("performance-service", 8082, "performance"),
    TRAINING("training-service", 8084, "training"),
    GATEWAY("gateway", 8080, null);

    private final String label;
    private final int port;
    private final String database;

    Service(String label, int port, String database) {
        this.label = label;
        this.port = port;
        this.database = database;
    }

    /** The name of its folder, its process, its log and its client in Keycloak. */
    public String label() {
        return label;
    }

    int port() {
        return port;
    }

    /** The name of its database, which is also the first segment of its paths; none for the gateway. */
    Optional<String> database() {
        return Optional.ofNullable(database);
    }

    Path program(Layout layout) {
        return layout.root().resolve(label).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The variable from which Keycloak's realm import takes the secret of this service's client. */
    String secretVariable() {
        return "VOCATION_" + label.toUpperCase(Locale.ROOT).replace('-', '_') + "_SECRET";
    }

    String urlVariable() {
        return "VOCATION_" + name() + "_URL";
    }

    static Service named(String label) {
        for (Service service : values()) {
            if (service.label.equals(label)) {
                return service;
            }
        }
        throw new IllegalArgumentException("There is no service " + label);
    }
}
