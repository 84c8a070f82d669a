package io.vocation.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Asks Keycloak for access tokens, as anybody would who knows the password or the client's secret. */
public final class Tokens {
    static final String CLI = "vocation-cli";
    private static final int TIMEOUT_MS = 10_000;

    /** Keycloak answered, and the answer is no. */
    private static final class Refused extends PlatformException {
        @Serial
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private final URI realm;
    private final Secrets secrets;

    private Tokens(URI realm, Secrets secrets) {
        this.realm = realm;
        this.secrets = secrets;
    }

    static Tokens of(Layout layout, Ports ports) {
        return new Tokens(ports.realmUrl(), Secrets.in(layout.secrets()));
    }

    /** The names that {@link #of(String)} knows. */
    static List<String> known() {
        List<String> known = new ArrayList<>(DemoUser.logins());
        known.addAll(clients());
        return known;
    }

    /**
     * @param who a demo user or a client
     * @throws PlatformException if nobody has that name, or Keycloak does not answer or refuses
     */
    public String of(String who) {
        if (clients().contains(who)) {
            return ask(
                    realm,
                    Map.of(
                            "grant_type",
                            "client_credentials",
                            "client_id",
                            who,
                            "client_secret",
                            secrets.of("client." + who)));
        }
        if (!DemoUser.logins().contains(who)) {
            throw new PlatformException(
                    "There is no demo user or client " + who + "; there are: " + String.join(", ", known()));
        }
        try {
            return ask(
                    realm,
                    Map.of("grant_type", "password", "client_id", CLI, "username", who, "password", DemoUser.PASSWORD));
        } catch (Refused e) {
            throw new PlatformException(
                    e.getMessage() + ". Of the demo users only admin exists without the demo center (--no-demo).", e);
        }
    }

    private static List<String> clients() {
        List<String> clients = new ArrayList<>(MachineClient.ids());
        Arrays.stream(Service.values())
                .filter(service -> service.database().isPresent())
                .map(Service::label)
                .forEach(clients::add);
        return clients;
    }

    /** The plain connection of the JDK: it is loaded in half the time of the newer client, and a person waits. */
    static String ask(URI realm, Map<String, String> form) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(realm + "/protocol/openid-connect/token").toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MS);
            connection.setReadTimeout(TIMEOUT_MS);
            connection.setDoOutput(true);
            try (OutputStream body = connection.getOutputStream()) {
                body.write(encode(form).getBytes(StandardCharsets.UTF_8));
            }
            boolean granted = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            JsonNode answer =
                    new ObjectMapper().readTree(granted ? connection.getInputStream() : connection.getErrorStream());
            if (!granted) {
                throw new Refused("Keycloak refuses a token: "
                        + answer.path("error_description")
                                .asText(answer.path("error").asText("no reason given")));
            }
            return answer.path("access_token").asText();
        } catch (ConnectException e) {
            throw new PlatformException("The platform is not up at " + realm + ": start it with ./vocation up.", e);
        } catch (IOException e) {
            throw new PlatformException("Keycloak does not answer at " + realm + ": " + e.getMessage(), e);
        }
    }

    private static String encode(Map<String, String> form) {
        StringJoiner joined = new StringJoiner("&");
        form.forEach((name, value) -> joined.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return joined.toString();
    }
}
