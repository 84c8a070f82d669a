package io.vocation.local;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every port of a platform: the documented ones, all moved by the same offset. A management port (health, metrics) is
 * 1000 above the port it belongs to.
 */
public record Ports(int offset) {
    private static final int MANAGEMENT = 1000;
    private static final int HIGHEST = 9180;

    public Ports {
        if (offset < 0 || offset + HIGHEST > 65_535) {
            throw new PlatformException("A port offset lies between 0 and " + (65_535 - HIGHEST) + ", not " + offset);
        }
    }

    public int postgres() {
        return 5439 + offset;
    }

    public int keycloak() {
        return 8180 + offset;
    }

    int keycloakManagement() {
        return keycloak() + MANAGEMENT;
    }

    public int of(Service service) {
        return service.port() + offset;
    }

    public int managementOf(Service service) {
        return of(service) + MANAGEMENT;
    }

    public URI url(Service service) {
        return local(of(service));
    }

    public URI keycloakUrl() {
        return local(keycloak());
    }

    public URI realmUrl() {
        return URI.create(keycloakUrl() + "/realms/vocation");
    }

    static URI local(int port) {
        return URI.create("http://localhost:" + port);
    }

    /** Who needs which port. */
    Map<Integer, String> needed() {
        Map<Integer, String> needed = new LinkedHashMap<>();
        needed.put(postgres(), "PostgreSQL");
        needed.put(keycloak(), "Keycloak");
        needed.put(keycloakManagement(), "Keycloak's health");
        for (Service service : Service.values()) {
            needed.put(of(service), service.label());
            needed.put(managementOf(service), service.label() + "'s health");
        }
        return needed;
    }
}
