package io.vocation.career.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The realm's administration, with this service's own client and no more rights than that has; and what its answers mean.
 *
 * <p>The extension's own bean lives as long as a request and would ask for a token each time; this one keeps its token.
 */
@ApplicationScoped
class KeycloakRealm {
    private static final String REALMS = "/realms/";
    private static final int REFUSED_TOKEN = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_SLOW = 408;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;
    private static final Pattern REASON = Pattern.compile("\"errorMessage\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile("\"field\"\\s*:\\s*\"([^\"]*)\"");

    private final String server;
    private final String name;
    private final String client;
    private final String secret;
    private Keycloak keycloak;

    /** @param realm where tokens come from: the server, {@code /realms/} and the realm's name */
    KeycloakRealm(
            @ConfigProperty(name = "vocation.oidc.url") String realm,
            @ConfigProperty(name = "quarkus.oidc-client.client-id") String client,
            @ConfigProperty(name = "quarkus.oidc-client.credentials.secret") String secret) {
        int split = realm.lastIndexOf(REALMS);
        this.server = realm.substring(0, split);
        this.name = realm.substring(split + REALMS.length());
        this.client = client;
        this.secret = secret;
    }

    /** @throws DirectoryDown when nobody can be served now @throws DirectoryRefusal when this cannot be had */
    <T> T ask(Function<RealmResource, T> question) {
        return answered(question, null);
    }

    /** As {@link #ask}, for a change of the account that is {@code wanted} so. */
    void tell(AccountState wanted, Consumer<RealmResource> change) {
        answered(
                realm -> {
                    change.accept(realm);
                    return true;
                },
                wanted);
    }

    /** Says what an answer means that is not the expected success. */
    static void require(Response answer, AccountState wanted) {
        if (answer.getStatus() >= 300) {
            throw meaning(answer.getStatus(), text(answer), wanted);
        }
    }

    private <T> T answered(Function<RealmResource, T> question, AccountState wanted) {
        try {
            return question.apply(open().realm(name));
        } catch (WebApplicationException e) {
            throw meaning(e.getResponse().getStatus(), text(e.getResponse()), wanted);
        } catch (ProcessingException e) {
            throw new DirectoryDown("Keycloak does not answer: " + e.getMessage(), e);
        }
    }

    private static RuntimeException meaning(int status, String body, AccountState wanted) {
        if (status == FORBIDDEN) {
            return new DirectoryDown("Keycloak answers 403: this service's client needs the right manage-users.");
        }
        if (status == REFUSED_TOKEN || status == TOO_SLOW || status == TOO_MANY || status >= BROKEN) {
            return new DirectoryDown("Keycloak answers " + status + ": " + body);
        }
        String reason = found(REASON, body, body);
        if (status == CONFLICT && wanted != null) {
            return new DirectoryRefusal(
                    reason.contains("email")
                            ? "The e-mail address " + wanted.email() + " is that of another account."
                            : "The login '" + wanted.login() + "' is that of another account, which was left alone.");
        }
        String field = found(FIELD, body, "");
        return new DirectoryRefusal(
                "Keycloak answers " + status + ": " + field + (field.isEmpty() ? "" : ": ") + reason);
    }

    private static String found(Pattern pattern, String body, String otherwise) {
        Matcher matcher = pattern.matcher(body);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private static String text(Response answer) {
        try {
            return answer.hasEntity() ? answer.readEntity(String.class) : "";
        } catch (ProcessingException | IllegalStateException e) {
            return "";
        }
    }

    private synchronized Keycloak open() {
        if (keycloak == null) {
            keycloak = KeycloakBuilder.builder()
                    .serverUrl(server)
                    .realm(name)
                    .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                    .clientId(client)
                    .clientSecret(secret)
                    .build();
        }
        return keycloak;
    }
}
