package io.vocation.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the realm has on one machine beyond {@code k8s/realm}: a client for the command line, machines that deliver, and
 * people with a known password. None of it belongs into the realm that goes to production.
 */
public final class LocalRealm {
    private final KeycloakAdmin keycloak;
    private final Secrets secrets;

    LocalRealm(Platform platform) {
        this.secrets = platform.secrets();
        this.keycloak = new KeycloakAdmin(platform.http(), platform.ports(), secrets.of(Keycloak.ADMIN_SECRET));
    }

    /** The command line's client, the machines, and the administrator, without whom nothing can be configured. */
    void provideClients() throws InterruptedException {
        keycloak.putClient(client(
                Tokens.CLI,
                Map.of("publicClient", true, "directAccessGrantsEnabled", true, "serviceAccountsEnabled", false)));
        for (MachineClient machine : MachineClient.values()) {
            String id = keycloak.putClient(client(
                    machine.id(),
                    Map.of(
                            "publicClient", false,
                            "directAccessGrantsEnabled", false,
                            "serviceAccountsEnabled", true,
                            "secret", secrets.of("client." + machine.id()))));
            keycloak.grant(keycloak.serviceAccountOf(id), machine.role());
        }
        provideUser(DemoUser.ADMIN, "Ada", "Admin", null);
    }

    /**
     * A user with the demo's password and the one role of its name.
     *
     * @param employee whom career-service knows as this person; null for somebody outside the roster
     */
    public void provideUser(DemoUser user, String firstName, String lastName, UUID employee)
            throws InterruptedException {
        Map<String, Object> state = new HashMap<>();
        state.put("username", user.login());
        state.put("enabled", true);
        state.put("email", user.login() + "@vocation.example");
        state.put("emailVerified", true);
        state.put("firstName", firstName);
        state.put("lastName", lastName);
        state.put("attributes", employee == null ? Map.of() : Map.of("employee_id", List.of(employee.toString())));
        state.put("credentials", List.of(Map.of("type", "password", "value", DemoUser.PASSWORD, "temporary", false)));
        keycloak.grant(keycloak.putUser(user.login(), state), user.login());
    }

    private static Map<String, Object> client(String id, Map<String, Object> kind) {
        Map<String, Object> client = new HashMap<>(kind);
        client.put("clientId", id);
        client.put("enabled", true);
        client.put("protocol", "openid-connect");
        client.put("standardFlowEnabled", false);
        client.put("implicitFlowEnabled", false);
        client.put("fullScopeAllowed", true);
        client.put("defaultClientScopes", List.of("vocation"));
        return client;
    }
}
