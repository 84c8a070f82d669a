package io.vocation.gateway;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Keeps cookies as a browser does, and follows no redirect unasked. */
final class Browser {
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    static Browser signedIn() {
        var browser = new Browser();
        browser.signIn("/");
        return browser;
    }

    /** Goes all the way to the identity server and back. @return the last answer, which leads to where one wanted to go */
    HttpResponse<String> signIn(String returnTo) {
        var callback = location(get(location(get("/session/login?returnTo=" + returnTo))));
        return get(callback);
    }

    HttpResponse<String> get(String address, String... headers) {
        return send("GET", address, headers);
    }

    HttpResponse<String> send(String method, String address, String... headers) {
        try {
            return http.send(request(method, address, headers), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    CompletableFuture<HttpResponse<String>> begin(String address) {
        return http.sendAsync(request("GET", address), HttpResponse.BodyHandlers.ofString());
    }

    JsonPath session() {
        var answer = get("/session");
        assertEquals(200, answer.statusCode(), answer.body());
        return JsonPath.from(answer.body());
    }

    String csrfToken() {
        return session().getString("csrfToken");
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** The one of this name. */
    HttpCookie cookie(String name) {
        return cookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static String location(HttpResponse<?> answer) {
        assertEquals(302, answer.statusCode(), () -> String.valueOf(answer.body()));
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpRequest request(String method, String address, String... headers) {
        var uri = URI.create(address.startsWith("/") ? "http://localhost:" + RestAssured.port + address : address);
        var request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }
}
