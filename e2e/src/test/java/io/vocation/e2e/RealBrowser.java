package io.vocation.e2e;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static java.net.URLEncoder.encode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Somebody with a browser: it keeps cookies, and fills in Keycloak's page. */
final class RealBrowser {
    private static final Pattern FORM = Pattern.compile("id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private final CookieManager cookies = new Cookies();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    /** For a browser, this machine is as good as TLS; Java's keeps what is Secure from it. */
    private static final class Cookies extends CookieManager {
        Cookies() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            Map<String, List<String>> kept = new HashMap<>(headers);
            kept.replaceAll((name, values) -> name.equalsIgnoreCase("Set-Cookie")
                    ? values.stream()
                            .map(value -> value.replaceAll("(?i);\\s*secure", ""))
                            .toList()
                    : values);
            super.put(uri, kept);
        }
    }

    /** Where the gateway's way to sign in leads to: Keycloak's page. */
    HttpResponse<String> loginPage(String returnTo) throws IOException, InterruptedException {
        HttpResponse<String> page =
                get(location(get("/session/login?returnTo=" + encode(returnTo, StandardCharsets.UTF_8))));
        assertEquals(200, page.statusCode(), page.body());
        return page;
    }

    /** @return the address at which somebody who has signed in arrives */
    String signIn(String login, String password, String returnTo) throws IOException, InterruptedException {
        var form = FORM.matcher(loginPage(returnTo).body().replaceAll("\\s+", " "));
        assertTrue(form.find(), "Keycloak shows no form");
        HttpResponse<String> posted = send(request(form.group(1).replace("&amp;", "&"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=" + login + "&password=" + encode(password, StandardCharsets.UTF_8))));
        return location(get(location(posted)));
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(request(address));
    }

    HttpResponse<String> post(String address, String csrfToken, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(csrfToken == null ? request : request.header("X-CSRF-Token", csrfToken));
    }

    CompletableFuture<HttpResponse<String>> begin(String address) {
        return http.sendAsync(request(address).build(), BodyHandlers.ofString());
    }

    /** What a thief would have who copied it now. */
    String sessionCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith("vocation_session"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(Running.platform().url().resolve(address));
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
