package io.vocation.local;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the realm has on one machine beyond {@code k8s/realm}: a client for the command line, machines that deliver, and
 * people with a known password. None of it belongs into the realm that goes to production.
 */
public final class LocalRealm {
    private final KeycloakAdmin keycloak;
    private final Secrets secrets;
    private final URI gateway;

    public LocalRealm(Platform platform) {
        this.secrets = platform.secrets();
        this.gateway = platform.url();
        this.keycloak = new KeycloakAdmin(platform.http(), platform.ports(), secrets.of(Keycloak.ADMIN_SECRET));
    }

    /** The gateway's address, the command line's client, the machines, and the administrator, without whom nothing can be configured. */
    void provideClients() throws InterruptedException {
        // The realm was imported for the ports of its first start.
        keycloak.putClient(Map.of(
                "clientId", Service.GATEWAY.label(), "rootUrl", gateway, "redirectUris", List.of("/session/callback")));
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
        provideAdministrator();
    }

    /** Gives somebody a password. @return false when nobody has this login */
    public boolean setPassword(String login, String password) throws InterruptedException {
        Optional<String> user = keycloak.userNamed(login);
        if (user.isPresent()) {
            keycloak.setPassword(user.get(), password);
        }
        return user.isPresent();
    }

    /** A token of Keycloak's own administrator, for what a person would do by hand in its console. */
    public String administratorsToken() {
        return keycloak.token();
    }

    /** Somebody outside the roster, with the demo's password and the one role that no position gives. */
    private void provideAdministrator() throws InterruptedException {
        Map<String, Object> state = new HashMap<>();
        state.put("username", DemoUser.ADMIN.login());
        state.put("enabled", true);
        state.put("email", DemoUser.ADMIN.login() + "@vocation.example");
        state.put("emailVerified", true);
        state.put("firstName", "Ada");
        state.put("lastName", "Admin");
        state.put("credentials", List.of(KeycloakAdmin.password(DemoUser.PASSWORD)));
        keycloak.grant(keycloak.putUser(DemoUser.ADMIN.login(), state), DemoUser.ADMIN.login());
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
